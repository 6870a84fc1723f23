import { useQuery } from '@tanstack/preact-query';
import { get } from '../api.js';
import { count, localTime, score } from '../format.js';
import { Unanswered } from '../parts/answer.js';
import { Foreign, Table } from '../parts/small.js';
import { ViewHead } from '../parts/view-head.js';
import { texts } from '../texts.js';

interface Client {
  readonly keyId: string;
  readonly client: string;
  readonly door: string;
  readonly calls: number;
  readonly late: number;
  readonly gone: number;
  readonly failed: number;
  readonly failOpenShare: number;
  readonly timeLimitMs: number;
  readonly lastHour: string;
}

interface Agreement {
  /** Null where no pairs were recorded. */
  readonly fitted: {
    readonly rows: number;
    readonly attributes: Readonly<
      Record<
        string,
        {
          readonly state: string;
          readonly figures: { readonly rows: number; readonly spearman: number | null; readonly auc: number | null };
          readonly held: readonly {
            readonly threshold: number;
            readonly here: number | null;
            readonly byPerspective: number;
            readonly byMap: number;
          }[];
        }
      >
    >;
  } | null;
  readonly inForce: object | null;
}

const HOURS = 24;
const words = texts.doors;
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** The callers of Perspective's and Coral's doors: who went on without an answer, and how our scores follow Perspective's. */
export function DoorsView() {
  return (
    <main id="content" class="plain-view" tabIndex={-1}>
      <ViewHead title={words.title} lead={words.lead(HOURS)} />
      <Clients />
      <h2>{words.agreement}</h2>
      <Pairs />
    </main>
  );
}

function Clients() {
  const query = useQuery({
    queryKey: ['doors'],
    queryFn: () => get<{ clients: Client[] }>(`/v1/doors?hours=${HOURS}`),
    refetchInterval: 15_000,
  });
  if (!query.isSuccess) return <Unanswered query={query} />;
  const { clients } = query.data;
  if (clients.length === 0) return <p class="unknown">{words.none}</p>;
  return (
    <Table
      look="log"
      label={words.title}
      columns={words.columns}
      rows={clients.map((client) => [
        <Foreign key="client">{client.client}</Foreign>,
        client.door,
        count(client.calls),
        words.limit(client.timeLimitMs),
        count(client.late),
        count(client.gone),
        count(client.failed),
        percent(client.failOpenShare),
        localTime(client.lastHour),
      ])}
    />
  );
}

function Pairs() {
  const query = useQuery({
    queryKey: ['perspective', 'agreement'],
    queryFn: () => get<Agreement>('/v1/perspective/agreement'),
    // Fitted anew at each call.
    staleTime: 60_000,
    retry: false,
  });
  if (!query.isSuccess) return <Unanswered query={query} />;
  const { fitted, inForce } = query.data;
  if (fitted === null) return <p class="unknown">{words.noPairs}</p>;
  return (
    <>
      <p>{words.pairs(fitted.rows, inForce !== null)}</p>
      <Table
        look="log"
        label={words.agreement}
        columns={words.agreementColumns}
        rows={Object.entries(fitted.attributes).map(([name, { state, figures, held }]) => {
          const at = held.find(({ threshold }) => threshold === 0.8);
          return [
            name,
            words.states[state] ?? state,
            count(figures.rows),
            figures.spearman === null ? words.unknown : score(figures.spearman),
            figures.auc === null ? words.unknown : score(figures.auc),
            at === undefined ? words.unknown : percent(at.byPerspective),
            at === undefined ? words.unknown : percent(at.byMap),
          ];
        })}
      />
    </>
  );
}
