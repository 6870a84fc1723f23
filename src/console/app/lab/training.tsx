import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { figureTitle } from '../../../core/evaluation/evaluation.js';
import { get, post, segment } from '../api.js';
import { count } from '../format.js';
import { Unanswered } from '../parts/answer.js';
import { Foreign, Section, Table, When } from '../parts/small.js';
import { ViewHead } from '../parts/view-head.js';
import { queries } from '../queries.js';
import { go, linkTo } from '../router.js';
import {
  Check,
  Choice,
  Curve,
  every,
  Field,
  Form,
  RefField,
  RefName,
  RunHead,
  State,
  shown,
  signed,
  useVersion,
} from './parts.js';
import { isUnderWay, type Ref, type Target, type TrainedAxis, type TrainingRun } from './shapes.js';
import { words } from './texts.js';

const said = words.training;
const placeOf = (id: string): string => `/lab/training/${segment(id)}`;

function Begin() {
  const [data, setData] = useState<Ref | null>(null);
  const [dev, setDev] = useState<Ref | null>(null);
  const [balance, setBalance] = useState(true);
  const [form, setForm] = useState({
    name: '',
    axis: '',
    target: '',
    folds: '5',
    seed: '1',
    intendedUse: '',
    licence: '',
  });
  const set = (name: keyof typeof form) => (value: string) => setForm({ ...form, [name]: value });
  const version = useVersion(data?.dataset ?? '', 'latest');
  const axes = (version.data?.axes ?? []).filter(({ kind }) => kind !== 'spans').map(({ axis }) => axis);
  const axis = axes.includes(form.axis) ? form.axis : (axes[0] ?? '');
  const targets = useQuery({
    queryKey: ['lab', 'targets'],
    queryFn: () => get<{ targets: Target[] }>('/v1/targets'),
    enabled: axis === 'stance',
  });
  const send = async () => {
    const run = await post<TrainingRun>('/v1/trainings', {
      name: form.name,
      axes: [axis],
      ...(axis === 'stance' && form.target !== '' ? { target: form.target } : {}),
      data: [data],
      ...(dev === null ? {} : { dev: [dev] }),
      balance: balance ? 1 : 0,
      folds: Number(form.folds),
      seed: Number(form.seed),
      ...(form.intendedUse === '' ? {} : { intendedUse: form.intendedUse }),
      ...(form.licence === '' ? {} : { licence: form.licence }),
    });
    void queries.invalidateQueries({ queryKey: ['lab', 'trainings'] });
    go(placeOf(run.id));
  };
  return (
    <Form send={send} submit={words.start}>
      <Field label={said.name} value={form.name} change={set('name')} required />
      <RefField label={said.train} value={data} change={setData} />
      <Choice
        label={said.axis}
        value={axis}
        required
        options={axes.map((each) => [each, each] as const)}
        change={set('axis')}
      />
      {axis === 'stance' && (
        <Choice
          label={said.target}
          value={form.target}
          options={[['', said.noTarget], ...(targets.data?.targets ?? []).map(({ name }) => [name, name] as const)]}
          change={set('target')}
        />
      )}
      <RefField label={`${said.dev} (${said.devHint})`} value={dev} change={setDev} required={false} />
      <div class="lab-row">
        <Field label={said.folds} type="number" min={0} max={10} value={form.folds} change={set('folds')} />
        <Field label={words.data.seed} type="number" min={0} value={form.seed} change={set('seed')} />
      </div>
      <Check label={said.balance} is={balance} change={setBalance} />
      <Field label={said.intendedUse} value={form.intendedUse} change={set('intendedUse')} />
      <Field label={said.licence} value={form.licence} change={set('licence')} />
    </Form>
  );
}

export function TrainingsView() {
  const query = useQuery({
    queryKey: ['lab', 'trainings'],
    queryFn: () => get<{ trainings: TrainingRun[] }>('/v1/trainings?limit=50'),
    refetchInterval: ({ state }) => (state.data?.trainings.some(isUnderWay) ? 1_000 : false),
  });
  return (
    <>
      <ViewHead title={said.title} lead={said.lead} />
      {!query.isSuccess ? (
        <Unanswered query={query} />
      ) : query.data.trainings.length === 0 ? (
        <p class="unknown">{said.none}</p>
      ) : (
        <Table
          label={said.title}
          columns={said.columns}
          rows={query.data.trainings.map((run) => [
            <a key="name" {...linkTo(placeOf(run.id))}>
              <Foreign>{run.name || run.id.slice(-8)}</Foreign>
            </a>,
            <State key="state" state={run.state} />,
            <Foreign key="axes">{(run.request.axes ?? []).join(', ')}</Foreign>,
            <span key="data">
              {(run.request.data ?? []).map((ref, at) => (
                <RefName key={at} of={ref} />
              ))}
            </span>,
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

export function TrainingView({ id }: { id: string }) {
  const query = useQuery({
    queryKey: ['lab', 'trainings', id],
    queryFn: () => get<TrainingRun>(`/v1/trainings/${segment(id)}`),
    refetchInterval: ({ state }) => every(state.data?.state),
  });
  if (!query.isSuccess) return <Unanswered query={query} />;
  const run = query.data;
  const { result } = run;
  return (
    <>
      <RunHead
        run={run}
        back={{ to: '/lab/training', text: said.back }}
        cancel={`/v1/trainings/${segment(id)}/cancel`}
      />
      {result !== null && (
        <>
          <p>
            {said.made}{' '}
            <a {...linkTo(`/lab/models/${segment(result.model)}`)}>
              <Foreign>{result.model}</Foreign>
            </a>{' '}
            · {words.data.rows(result.rows)}
          </p>
          {result.axes.map((axis) => (
            <Trained key={axis.axis} axis={axis} />
          ))}
          {result.notes.map((note) => (
            <p key={note} class="unknown">
              <Foreign>{note}</Foreign>
            </p>
          ))}
        </>
      )}
    </>
  );
}

function Trained({ axis }: { axis: TrainedAxis }) {
  const { crossValidation, curve, curveFigure, more } = axis;
  const most = Math.max(1, ...curve.map(({ rows }) => rows));
  const figure = figureTitle(curveFigure);
  return (
    <section class="lab-axis">
      <h2>
        <Foreign>{axis.axis}</Foreign>
      </h2>
      <p>
        <Foreign>
          {said.classes(axis.classes.map((name, at) => `${name} ${count(axis.counts[at] ?? 0)}`).join(', '))}
        </Foreign>
      </p>
      {crossValidation && (
        <>
          <h3>{said.crossValidation(crossValidation.folds)}</h3>
          <Table
            columns={said.crossColumns}
            rows={Object.entries(crossValidation.figures).map(([name, { mean, deviation }]) => [
              figureTitle(name),
              shown(mean),
              `± ${shown(deviation)}`,
            ])}
          />
        </>
      )}
      {curve.length > 0 && (
        <>
          <h3>{said.curve}</h3>
          {more && <p>{said.more(more.labels, signed(more.gain), signed(more.low), signed(more.high), figure)}</p>}
          <div class="lab-curves">
            <Curve
              title={figure}
              label={`${said.curve}: ${figure}`}
              axes={[said.curveAxes[0], figure]}
              ends={['0', count(most)]}
              points={curve.map(({ rows, value }) => ({ x: rows / most, y: Math.min(1, Math.max(0, value)) }))}
              dots
            />
            <Table
              columns={said.curveColumns}
              rows={curve.map(({ rows, value, deviation }) => [count(rows), shown(value), `± ${shown(deviation)}`])}
            />
          </div>
        </>
      )}
    </section>
  );
}
