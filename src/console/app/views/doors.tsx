import { useQuery } from '@tanstack/preact-query';
import { get } from '../api.js';
import { count, localTime, score } from '../format.js';
import { Failure, Foreign, Loading } from '../parts/small.js';
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
      <header class="view-head">
        <div>
          <h1>{words.title}</h1>
          <p>{words.lead(HOURS)}</p>
        </div>
      </header>
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
  if (query.isPending) return <Loading />;
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  const { clients } = query.data;
  if (clients.length === 0) return <p class="unknown">{words.none}</p>;
  return (
    <table class="log">
      <thead>
        <tr>
          {words.columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {clients.map((client) => (
          <tr key={`${client.keyId} ${client.door}`}>
            <td>
              <Foreign>{client.client}</Foreign>
            </td>
            <td>{client.door}</td>
            <td>{count(client.calls)}</td>
            <td>{words.limit(client.timeLimitMs)}</td>
            <td>{count(client.late)}</td>
            <td>{count(client.gone)}</td>
            <td>{count(client.failed)}</td>
            <td>{percent(client.failOpenShare)}</td>
            <td>{localTime(client.lastHour)}</td>
          </tr>
        ))}
      </tbody>
    </table>
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
  if (query.isPending) return <Loading />;
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  const { fitted, inForce } = query.data;
  if (fitted === null) return <p class="unknown">{words.noPairs}</p>;
  return (
    <>
      <p>{words.pairs(fitted.rows, inForce !== null)}</p>
      <table class="log">
        <thead>
          <tr>
            {words.agreementColumns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.entries(fitted.attributes).map(([name, { state, figures, held }]) => {
            const at = held.find(({ threshold }) => threshold === 0.8);
            return (
              <tr key={name}>
                <td>{name}</td>
                <td>{words.states[state] ?? state}</td>
                <td>{count(figures.rows)}</td>
                <td>{figures.spearman === null ? words.unknown : score(figures.spearman)}</td>
                <td>{figures.auc === null ? words.unknown : score(figures.auc)}</td>
                <td>{at === undefined ? words.unknown : percent(at.byPerspective)}</td>
                <td>{at === undefined ? words.unknown : percent(at.byMap)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
