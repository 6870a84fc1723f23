import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { figureNames, figureTitle, workOf } from '../../../core/evaluation/evaluation.js';
import { get, post, segment } from '../api.js';
import { count } from '../format.js';
import { Unanswered } from '../parts/answer.js';
import { Foreign, Section, Table, When } from '../parts/small.js';
import { ViewHead } from '../parts/view-head.js';
import { queries } from '../queries.js';
import { go, linkTo } from '../router.js';
import { Act, Check, Curve, every, Field, Form, listed, RefField, RefName, RunHead, State, shown } from './parts.js';
import { type AxisResult, type Evaluation, type EvaluationRun, isUnderWay, type Model, type Ref } from './shapes.js';
import { words } from './texts.js';
import { draftPolicy, signalOf } from './to-policy.js';

const said = words.runs;
const LIVE = 'live';
const placeOf = (id: string): string => `/lab/runs/${segment(id)}`;

function Begin() {
  const [data, setData] = useState<readonly (Ref | null)[]>([null]);
  const [chosen, setChosen] = useState<readonly string[]>([LIVE]);
  const [form, setForm] = useState({
    name: '',
    axes: '',
    slice: '',
    group: '',
    identity: false,
    swaps: false,
    floor: true,
    perDay: '1000',
    seconds: '20',
    missed: '10',
    baseRate: '',
  });
  const set = (name: keyof typeof form) => (value: string | boolean) => setForm({ ...form, [name]: value });
  const models = useQuery({ queryKey: ['lab', 'models'], queryFn: () => get<{ models: Model[] }>('/v1/models') });
  const send = async () => {
    const run = await post<EvaluationRun>('/v1/evaluations', {
      ...(form.name === '' ? {} : { name: form.name }),
      data: data.filter((ref) => ref !== null),
      models: chosen,
      ...(form.axes === '' ? {} : { axes: listed(form.axes) }),
      ...(form.slice === '' ? {} : { slice: form.slice }),
      ...(form.group === '' ? {} : { group: form.group }),
      identity: form.identity,
      swaps: form.swaps,
      floor: form.floor,
      workload: {
        commentsPerDay: Number(form.perDay),
        secondsPerItem: Number(form.seconds),
        baseRate: form.baseRate === '' ? null : Number(form.baseRate) / 100,
        mostMissedOf100: Number(form.missed),
      },
    });
    void queries.invalidateQueries({ queryKey: ['lab', 'runs'] });
    go(placeOf(run.id));
  };
  const own = (models.data?.models ?? []).filter(({ origin }) => origin?.kind !== 'shipped');
  return (
    <Form send={send} submit={words.start}>
      {data.map((ref, at) => (
        <RefField key={at} label={words.refs.dataset} value={ref} change={(next) => setData(data.with(at, next))} />
      ))}
      <button type="button" class="button small" onClick={() => setData([...data, null])}>
        {words.refs.add}
      </button>
      <fieldset class="lab-ref">
        <legend>{said.models}</legend>
        {[LIVE, ...own.map(({ id }) => id)].map((id) => (
          <Check
            key={id}
            label={id === LIVE ? said.live : id}
            is={chosen.includes(id)}
            change={(is) => setChosen(is ? [...chosen, id] : chosen.filter((other) => other !== id))}
          />
        ))}
      </fieldset>
      <div class="lab-row">
        <Field label={said.axes} value={form.axes} change={set('axes')} hint={said.axesHint} />
        <Field label={said.slice} value={form.slice} change={set('slice')} hint={said.sliceHint} />
        <Field label={said.group} value={form.group} change={set('group')} hint={said.groupHint} />
      </div>
      <div class="lab-row">
        <Field label={said.perDay} type="number" min={0} value={form.perDay} change={set('perDay')} required />
        <Field label={said.seconds} type="number" min={0} value={form.seconds} change={set('seconds')} required />
        <Field
          label={said.missed}
          type="number"
          min={0}
          max={100}
          value={form.missed}
          change={set('missed')}
          required
        />
        <Field
          label={said.baseRate}
          type="number"
          min={0}
          max={100}
          step="any"
          value={form.baseRate}
          change={set('baseRate')}
          hint={said.baseRateHint}
        />
      </div>
      <Check label={said.identity} is={form.identity} change={set('identity')} />
      <Check label={said.swaps} is={form.swaps} change={set('swaps')} />
      <Check label={said.floor} is={form.floor} change={set('floor')} />
    </Form>
  );
}

export function RunsView() {
  const query = useQuery({
    queryKey: ['lab', 'runs'],
    queryFn: () => get<{ evaluations: EvaluationRun[] }>('/v1/evaluations?limit=50'),
    refetchInterval: ({ state }) => (state.data?.evaluations.some(isUnderWay) ? 1_000 : false),
  });
  return (
    <>
      <ViewHead title={said.title} lead={said.lead} />
      {!query.isSuccess ? (
        <Unanswered query={query} />
      ) : query.data.evaluations.length === 0 ? (
        <p class="unknown">{said.none}</p>
      ) : (
        <Table
          label={said.title}
          columns={said.columns}
          rows={query.data.evaluations.map((run) => [
            <a key="name" {...linkTo(placeOf(run.id))}>
              <Foreign>{run.name || run.id.slice(-8)}</Foreign>
            </a>,
            <State key="state" state={run.state} />,
            <span key="data">
              {(run.request.data ?? []).map((ref, at) => (
                <span key={at}>
                  {at > 0 && ', '}
                  <RefName of={ref} />
                </span>
              ))}
            </span>,
            <Foreign key="models">{(run.request.models ?? []).map(nameOf).join(', ')}</Foreign>,
            <When key="when" at={run.createdAt} />,
          ])}
        />
      )}
      <Section title={said.begin}>
        <Begin />
      </Section>
    </>
  );
}

/** A model stands in a request by its id, with or without its digest. */
const nameOf = (model: unknown): string =>
  typeof model === 'object' && model !== null
    ? String((model as { id?: unknown; model?: unknown }).id ?? (model as { model?: unknown }).model ?? '')
    : String(model);

export function RunView({ id, leads }: { id: string; leads: boolean }) {
  const query = useQuery({
    queryKey: ['lab', 'runs', id],
    queryFn: () => get<EvaluationRun>(`/v1/evaluations/${segment(id)}`),
    refetchInterval: ({ state }) => every(state.data?.state),
  });
  if (!query.isSuccess) return <Unanswered query={query} />;
  const run = query.data;
  const base = `/v1/evaluations/${segment(id)}`;
  return (
    <>
      <RunHead run={run} back={{ to: '/lab/runs', text: said.back }} cancel={`${base}/cancel`}>
        {run.state === 'done' && (
          <span class="lab-acts">
            <a class="button strong" href={`${base}/report`} target="_blank" rel="noopener">
              {said.report}
            </a>
            <a class="button" href={`${base}/report?download=true`} download>
              {said.download}
            </a>
            <a class="button" href={`${base}/result`} target="_blank" rel="noopener">
              {said.json}
            </a>
          </span>
        )}
      </RunHead>
      {run.state === 'done' && <Result id={id} leads={leads} />}
    </>
  );
}

function Result({ id, leads }: { id: string; leads: boolean }) {
  const query = useQuery({
    queryKey: ['lab', 'result', id],
    queryFn: () => get<Evaluation>(`/v1/evaluations/${segment(id)}/result`),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!query.isSuccess) return <Unanswered query={query} />;
  const evaluation = query.data;
  return (
    <>
      <p>{said.measured(evaluation.rows, evaluation.faultyRows)}</p>
      {evaluation.notes.map((note) => (
        <p key={note} class="unknown">
          <Foreign>{note}</Foreign>
        </p>
      ))}
      {evaluation.axes.map((axis) => (
        <section key={axis.axis} class="lab-axis">
          <h2>
            <Foreign>{axis.axis}</Foreign> <small class="unknown">{said.labels(axis.schema.rows)}</small>
          </h2>
          <Figures results={axis.results} />
          {axis.results.map((result) => (
            <details key={result.model} class="lab-model">
              <summary>
                <Foreign>{result.model}</Foreign>
              </summary>
              <OneResult axis={axis.axis} result={result} evaluation={evaluation} leads={leads} />
            </details>
          ))}
        </section>
      ))}
    </>
  );
}

function Figures({ results }: { results: readonly AxisResult[] }) {
  const majority = results[0]?.majority ?? null;
  return (
    <Table
      columns={['', ...results.map(({ model }) => model), ...(majority === null ? [] : [said.always(majority.class)])]}
      rows={figureNames(results).map((name) => [
        figureTitle(name),
        ...results.map(({ figures: { [name]: figure } }) =>
          figure === undefined ? (
            words.none
          ) : (
            <>
              {shown(figure.value)}{' '}
              {figure.low !== undefined && figure.high !== undefined && (
                <small class="unknown">
                  [{shown(figure.low)}, {shown(figure.high)}]
                </small>
              )}
            </>
          ),
        ),
        ...(majority === null ? [] : [shown(majority.figures[name])]),
      ])}
    />
  );
}

function OneResult({
  axis,
  result,
  evaluation,
  leads,
}: {
  axis: string;
  result: AxisResult;
  evaluation: Evaluation;
  leads: boolean;
}) {
  const { model, curves, calibration, perClass, slices, functions = [], worst } = result;
  const bins = calibration.bins.filter(({ meanScore }) => meanScore !== null);
  const plot = (kind: 'calibration' | 'roc' | 'precisionRecall') => ({
    title: said[kind],
    label: said.plotLabel(said[kind], model),
    axes: said.plotAxes[kind],
  });
  return (
    <>
      <div class="lab-curves">
        {bins.length > 0 && (
          <Curve
            {...plot('calibration')}
            points={bins.map(({ meanScore, share }) => ({ x: meanScore!, y: share! }))}
            diagonal
            dots
          />
        )}
        {curves && <Curve {...plot('roc')} points={curves.roc} diagonal />}
        {curves && <Curve {...plot('precisionRecall')} points={curves.precisionRecall} />}
      </div>
      <h3>{said.byClass}</h3>
      <Table
        columns={said.classColumns}
        rows={perClass.map((each) => [
          <Foreign key="class">{each.class}</Foreign>,
          count(each.support),
          shown(each.precision),
          shown(each.recall),
          shown(each.f1),
        ])}
      />
      <Work axis={axis} result={result} evaluation={evaluation} leads={leads} />
      {slices.length > 0 && (
        <>
          <h3>{said.slices(evaluation.slicedBy ?? '')}</h3>
          <Table
            columns={said.sliceColumns}
            rows={slices.map(({ value, rows, figures }) => [
              <Foreign key="slice">{value}</Foreign>,
              count(rows),
              shown(figures['macroF1']),
              shown(figures['accuracy']),
              shown(figures['auc'] ?? figures['macroAuc']),
            ])}
          />
        </>
      )}
      {functions.length > 0 && (
        <>
          <h3>{said.functions}</h3>
          <Table
            columns={said.functionColumns}
            rows={functions.map(({ name, rows, accuracy }) => [
              <Foreign key="name">{name}</Foreign>,
              count(rows),
              shown(accuracy),
            ])}
          />
        </>
      )}
      {worst.length > 0 && (
        <>
          <h3>{said.worst}</h3>
          <Table
            label={said.worst}
            columns={said.worstColumns}
            rows={worst.slice(0, 10).map((error) => [
              shown(error.score),
              <Foreign key="given">{error.given}</Foreign>,
              <Foreign key="gold">{error.gold}</Foreign>,
              <span key="text" class="lab-text">
                <Foreign>{error.text}</Foreign>
                {error.moved && (
                  <small class="unknown">
                    <Foreign>{said.movedBy(error.moved)}</Foreign>
                  </small>
                )}
              </span>,
            ])}
          />
        </>
      )}
    </>
  );
}

/** Thresholds that are told in the table; the report has all. */
const TOLD = [0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 0.97];

function Work({
  axis,
  result,
  evaluation,
  leads,
}: {
  axis: string;
  result: AxisResult;
  evaluation: Evaluation;
  leads: boolean;
}) {
  const [drafted, setDrafted] = useState<string | null>(null);
  const work = workOf(result, evaluation.workload);
  if (work === null) return null;
  const { points, chosen } = work;
  return (
    <>
      <h3>{said.work}</h3>
      <p>
        {chosen === null
          ? said.noneGood(evaluation.workload.mostMissedOf100)
          : said.chosen(
              chosen.threshold,
              Math.round(chosen.itemsPerDay),
              chosen.hoursPerDay.toFixed(1),
              Math.round(chosen.missedOf100),
            )}
      </p>
      <Table
        label={said.work}
        columns={said.workColumns}
        rows={points
          .filter(({ threshold }) => TOLD.includes(threshold) || threshold === chosen?.threshold)
          .map((point) => [
            point.threshold === chosen?.threshold ? <b key="chosen">{point.threshold}</b> : point.threshold,
            count(Math.round(point.itemsPerDay)),
            point.hoursPerDay.toFixed(1),
            point.missedOf100.toFixed(0),
            point.idleOf100 === null ? words.none : point.idleOf100.toFixed(0),
          ])}
      />
      {leads && chosen !== null && signalOf(axis) !== null && (
        <p>
          {drafted === null ? (
            <Act label={said.toPolicy} act={async () => setDrafted(await draftPolicy(axis, chosen.threshold))} />
          ) : (
            <span role="status">{said.drafted(drafted)}</span>
          )}
        </p>
      )}
    </>
  );
}
