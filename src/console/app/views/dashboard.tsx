import { useQuery } from '@tanstack/preact-query';
import { useMemo, useState } from 'preact/hooks';
import { get } from '../api.js';
import { count, duration, score } from '../format.js';
import { Failure, Foreign, Loading, Scrolled } from '../parts/small.js';
import { PLAIN_COLOURS, Plot, type PlotSeries } from '../plots/plot.js';
import { signalName } from '../signal-name.js';
import { texts } from '../texts.js';
import '../styles/dashboard.css';

interface QueueSeries {
  readonly name: string;
  readonly depth: readonly (number | null)[];
  readonly oldestSeconds: readonly (number | null)[];
}

type DriftState = 'too_few' | 'steady' | 'moved' | 'alarm';

interface Series {
  readonly queues: {
    readonly times: readonly string[];
    readonly total: QueueSeries;
    readonly queues: readonly QueueSeries[];
  };
  readonly decisions: {
    readonly times: readonly string[];
    readonly approve: readonly number[];
    readonly reject: readonly number[];
    readonly spam: readonly number[];
  };
  readonly agreement: readonly {
    readonly axis: string;
    readonly same: number;
    readonly compared: number;
    readonly sameBy: readonly number[];
    readonly comparedBy: readonly number[];
  }[];
  readonly tags: readonly { readonly tag: string; readonly decided: number; readonly turnedAway: number }[];
  readonly drift: {
    readonly referenceDays: number;
    readonly days: readonly string[];
    readonly axes: readonly {
      readonly name: string;
      readonly state: DriftState;
      readonly psi: number | null;
      readonly comments: number;
      readonly referenceComments: number;
      readonly high: number | null;
      readonly referenceHigh: number | null;
      readonly psiBy: readonly (number | null)[];
    }[];
  };
  readonly failOpens: {
    readonly times: readonly string[];
    readonly clients: readonly {
      readonly keyId: string;
      readonly client: string;
      readonly door: string;
      readonly calls: readonly number[];
      readonly failOpens: readonly number[];
    }[];
  } | null;
}

const words = texts.dashboard;
const SPANS = [24, 168, 720] as const;
/** Seconds between the marks of a scale of ages: whole minutes, hours and days. */
const AGE_STEPS = [1, 5, 15, 30, 60, 120, 240, 480, 1_440, 2_880, 10_080, 43_200].map((minutes) => minutes * 60);
/** More lines than this are no longer told apart. */
const MOST_LINES = 4;
const percent = (share: number): string => `${(100 * share).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const whole = (value: number): string => (Number.isInteger(value) ? count(value) : '');

/** What waited, what was decided, how models and people agree, and whether the scores have moved. */
export function DashboardView() {
  const [hours, setHours] = useState<number>(SPANS[0]);
  const query = useQuery({
    queryKey: ['series', hours],
    queryFn: () => get<Series>(`/v1/stats/series?hours=${hours}`),
    refetchInterval: 60_000,
    placeholderData: (previous) => previous,
  });
  return (
    <main id="content" class="plain-view" tabIndex={-1}>
      <header class="view-head">
        <div>
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </div>
        <fieldset class="switch">
          <legend class="visually-hidden">{words.span}</legend>
          {SPANS.map((span) => (
            <button key={span} type="button" aria-pressed={hours === span} onClick={() => setHours(span)}>
              {words.spans[span]}
            </button>
          ))}
        </fieldset>
      </header>
      {query.isPending ? (
        <Loading />
      ) : query.isError ? (
        <Failure error={query.error} retry={() => void query.refetch()} />
      ) : (
        <Plots series={query.data} />
      )}
    </main>
  );
}

function Plots({ series }: { series: Series }) {
  const { depth, age } = useMemo(() => queueLines(series.queues), [series]);
  const decisions = useMemo(
    (): PlotSeries[] => [
      { label: words.approved, values: series.decisions.approve, colour: 'go' },
      { label: words.rejected, values: series.decisions.reject, colour: 'stop' },
      { label: words.spam, values: series.decisions.spam, colour: 'junk' },
    ],
    [series],
  );
  return (
    <div class="plots">
      <Plot title={words.depth} times={series.queues.times} series={depth} format={whole} top={4} />
      <Plot
        title={words.age}
        times={series.queues.times}
        series={age}
        format={(seconds) => duration(seconds * 1_000)}
        top={600}
        steps={AGE_STEPS}
      />
      <Plot title={words.decisions} times={series.decisions.times} series={decisions} format={whole} stacked top={4} />
      <Agreement series={series} />
      <Drift drift={series.drift} />
      {series.failOpens && <FailOpens failOpens={series.failOpens} />}
    </div>
  );
}

/** All queues together, and the few in which most waits. */
function queueLines({ total, queues }: Series['queues']): { depth: PlotSeries[]; age: PlotSeries[] } {
  const most = (one: QueueSeries): number => Math.max(0, ...one.depth.map((value) => value ?? 0));
  const shown = [...queues].sort((a, b) => most(b) - most(a)).slice(0, MOST_LINES);
  const lines = (field: 'depth' | 'oldestSeconds'): PlotSeries[] => [
    { label: words.all, values: total[field], colour: 'ink' },
    ...shown.map((one, at) => ({ label: one.name, values: one[field], colour: PLAIN_COLOURS[at]! })),
  ];
  return { depth: lines('depth'), age: lines('oldestSeconds') };
}

function Agreement({ series: { agreement, tags, decisions } }: { series: Series }) {
  const lines = useMemo(
    () =>
      agreement.slice(0, MOST_LINES).map(
        ({ axis, sameBy, comparedBy }, at): PlotSeries => ({
          label: signalName(axis),
          values: comparedBy.map((compared, step) => (compared === 0 ? null : sameBy[step]! / compared)),
          colour: PLAIN_COLOURS[at]!,
        }),
      ),
    [agreement],
  );
  if (agreement.length === 0)
    return (
      <section class="plot">
        <h2>{words.agreement}</h2>
        <p class="unknown">{words.noAgreement}</p>
      </section>
    );
  return (
    <>
      <Plot
        title={words.agreement}
        lead={words.agreementLead}
        times={decisions.times}
        series={lines}
        format={percent}
        top={1}
      />
      <section class="plot">
        <h2>{words.agreementTotal}</h2>
        <table class="figures">
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
            {agreement.map(({ axis, same, compared }) => (
              <tr key={axis}>
                <th scope="row">
                  <Foreign>{signalName(axis)}</Foreign>
                </th>
                <td>{count(compared)}</td>
                <td>{percent(same / compared)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {tags.length > 0 && (
          <>
            <h3>{words.tags}</h3>
            <table class="figures">
              <thead>
                <tr>
                  {words.tagColumns.map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {tags.map(({ tag, decided, turnedAway }) => (
                  <tr key={tag}>
                    <th scope="row">
                      <Foreign>{tag}</Foreign>
                    </th>
                    <td>{count(decided)}</td>
                    <td>{percent(turnedAway / decided)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </section>
    </>
  );
}

function Drift({ drift }: { drift: Series['drift'] }) {
  const compared = drift.axes.filter(({ state }) => state !== 'too_few');
  const lines = useMemo(
    (): PlotSeries[] => [
      ...compared
        .slice(0, MOST_LINES)
        .map(({ name, psiBy }, at) => ({ label: signalName(name), values: psiBy, colour: PLAIN_COLOURS[at]! })),
      { label: words.alarmAt, values: drift.days.map(() => 0.25), colour: 'stop', isLimit: true },
    ],
    [drift],
  );
  const alarms = drift.axes.filter(({ state }) => state === 'alarm').length;
  return (
    <>
      {compared.length > 0 && (
        <Plot
          title={words.drift}
          lead={words.driftLead(drift.referenceDays)}
          times={drift.days}
          series={lines}
          format={score}
          top={0.3}
        />
      )}
      <section class="plot">
        <h2>{compared.length > 0 ? words.driftNow : words.drift}</h2>
        {alarms > 0 && (
          <p class="drift-alarms" role="status">
            {words.alarms(alarms)}
          </p>
        )}
        {compared.length === 0 ? (
          <p class="unknown">{words.noDrift(drift.referenceDays)}</p>
        ) : (
          <Scrolled label={words.driftNow}>
            <table class="figures">
              <thead>
                <tr>
                  {words.driftColumns.map((name) => (
                    <th key={name} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {compared.map((axis) => (
                  <tr key={axis.name}>
                    <th scope="row">
                      <Foreign>{signalName(axis.name)}</Foreign>
                    </th>
                    <td>
                      <span class={`chip drift-${axis.state}`}>{words.states[axis.state]}</span>
                    </td>
                    <td>{axis.psi === null ? words.nothing : score(axis.psi)}</td>
                    <td>{axis.high === null ? words.nothing : percent(axis.high)}</td>
                    <td>{axis.referenceHigh === null ? words.nothing : percent(axis.referenceHigh)}</td>
                    <td>{count(axis.comments)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scrolled>
        )}
      </section>
    </>
  );
}

function FailOpens({ failOpens: { times, clients } }: { failOpens: NonNullable<Series['failOpens']> }) {
  const lines = useMemo(
    () =>
      [...clients]
        .sort((a, b) => sum(b.failOpens) - sum(a.failOpens))
        .slice(0, MOST_LINES)
        .map(
          ({ client, door, failOpens }, at): PlotSeries => ({
            label: words.client(client, door),
            values: failOpens,
            colour: PLAIN_COLOURS[at]!,
          }),
        ),
    [clients],
  );
  if (clients.length === 0)
    return (
      <section class="plot">
        <h2>{words.failOpens}</h2>
        <p class="unknown">{texts.doors.none}</p>
      </section>
    );
  return (
    <Plot title={words.failOpens} lead={words.failOpensLead} times={times} series={lines} format={whole} top={4} />
  );
}
