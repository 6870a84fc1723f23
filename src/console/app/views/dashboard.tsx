import { useQuery } from '@tanstack/preact-query';
import { useMemo, useState } from 'preact/hooks';
import { get } from '../api.js';
import { count, duration, score } from '../format.js';
import { Unanswered } from '../parts/answer.js';
import { Foreign, Table } from '../parts/small.js';
import { ViewHead } from '../parts/view-head.js';
import { NoPlot, Plot, type PlotSeries, plainLines } from '../plots/plot.js';
import { signalName } from '../signal-name.js';
import { texts } from '../texts.js';
import type { Series } from '../types.js';
import '../styles/dashboard.css';

type QueueSeries = Series['queues']['total'];

const words = texts.dashboard;
const SPANS = [24, 168, 720] as const;
/** Seconds between the marks of a scale of ages: whole minutes, hours and days. */
const AGE_STEPS = [1, 5, 15, 30, 60, 120, 240, 480, 1_440, 2_880, 10_080, 43_200].map((minutes) => minutes * 60);
const percent = (share: number): string => `${(100 * share).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const orNothing = (value: number | null, format: (value: number) => string): string =>
  value === null ? words.nothing : format(value);
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
      <ViewHead title={words.title} lead={words.lead}>
        <fieldset class="switch">
          <legend class="visually-hidden">{words.span}</legend>
          {SPANS.map((span) => (
            <button key={span} type="button" aria-pressed={hours === span} onClick={() => setHours(span)}>
              {words.spans[span]}
            </button>
          ))}
        </fieldset>
      </ViewHead>
      {query.isSuccess ? <Plots series={query.data} /> : <Unanswered query={query} />}
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
  const sorted = [...queues].sort((a, b) => most(b) - most(a));
  const lines = (field: 'depth' | 'oldestSeconds'): PlotSeries[] => [
    { label: words.all, values: total[field], colour: 'ink' },
    ...plainLines(sorted.map((one) => ({ label: one.name, values: one[field] }))),
  ];
  return { depth: lines('depth'), age: lines('oldestSeconds') };
}

function Agreement({ series: { agreement, tags, decisions } }: { series: Series }) {
  const lines = useMemo(
    () =>
      plainLines(
        agreement.map(({ axis, sameBy, comparedBy }) => ({
          label: signalName(axis),
          values: comparedBy.map((compared, step) => (compared === 0 ? null : sameBy[step]! / compared)),
        })),
      ),
    [agreement],
  );
  if (agreement.length === 0) return <NoPlot title={words.agreement} reason={words.noAgreement} />;
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
        <Table
          columns={words.agreementColumns}
          rows={agreement.map(({ axis, same, compared }) => [
            <Foreign key="axis">{signalName(axis)}</Foreign>,
            count(compared),
            percent(same / compared),
          ])}
        />
        {tags.length > 0 && (
          <>
            <h3>{words.tags}</h3>
            <Table
              columns={words.tagColumns}
              rows={tags.map(({ tag, decided, turnedAway }) => [
                <Foreign key="tag">{tag}</Foreign>,
                count(decided),
                percent(turnedAway / decided),
              ])}
            />
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
      ...plainLines(compared.map(({ name, psiBy }) => ({ label: signalName(name), values: psiBy }))),
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
          <Table
            label={words.driftNow}
            columns={words.driftColumns}
            rows={compared.map((axis) => [
              <Foreign key="axis">{signalName(axis.name)}</Foreign>,
              <span key="state" class={`chip drift-${axis.state}`}>
                {words.states[axis.state]}
              </span>,
              orNothing(axis.psi, score),
              orNothing(axis.high, percent),
              orNothing(axis.referenceHigh, percent),
              count(axis.comments),
            ])}
          />
        )}
      </section>
    </>
  );
}

function FailOpens({ failOpens: { times, clients } }: { failOpens: NonNullable<Series['failOpens']> }) {
  const lines = useMemo(
    () =>
      plainLines(
        [...clients]
          .sort((a, b) => sum(b.failOpens) - sum(a.failOpens))
          .map(({ client, door, failOpens }) => ({ label: words.client(client, door), values: failOpens })),
      ),
    [clients],
  );
  if (clients.length === 0) return <NoPlot title={words.failOpens} reason={texts.doors.none} />;
  return (
    <Plot title={words.failOpens} lead={words.failOpensLead} times={times} series={lines} format={whole} top={4} />
  );
}
