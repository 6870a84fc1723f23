import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { figureTitle } from '../../../core/evaluation/evaluation.js';
import { call, get, post, segment } from '../api.js';
import { desk } from '../desk/desk.js';
import { count } from '../format.js';
import { Unanswered } from '../parts/answer.js';
import { Foreign, Section, Table, When } from '../parts/small.js';
import { ViewHead } from '../parts/view-head.js';
import { queries } from '../queries.js';
import { go, linkTo } from '../router.js';
import { Act, Check, Choice, Field, Form, RefField, RefName, State, shown } from './parts.js';
import type { Gate, GateReport, Model, Ref } from './shapes.js';
import { words } from './texts.js';

const said = words.models;
const placeOf = (id: string): string => `/lab/models/${segment(id)}`;
const changed = () => queries.invalidateQueries({ queryKey: ['lab'] });
const tell = (text: string) => desk.toast(text, '', 'plain', false);

const useModels = () =>
  useQuery({ queryKey: ['lab', 'models'], queryFn: () => get<{ models: Model[] }>('/v1/models') });

export function ModelsView({ leads }: { leads: boolean }) {
  const query = useModels();
  return (
    <>
      <ViewHead title={said.title} lead={said.lead}>
        {leads && (
          <Act
            label={said.rollBack}
            act={async () => {
              const { undone } = await post<{ undone: unknown }>('/v1/models/rollback');
              tell(said.rolledBack(undoneModel(undone)));
              await changed();
            }}
          />
        )}
      </ViewHead>
      {!query.isSuccess ? (
        <Unanswered query={query} />
      ) : (
        <Table
          label={said.title}
          columns={said.columns}
          rows={query.data.models.map((model) => [
            <a key="name" {...linkTo(placeOf(model.id))}>
              <Foreign>{model.id}</Foreign>
            </a>,
            <State key="state" state={model.state} />,
            <Foreign key="answers">{model.answers.join(', ')}</Foreign>,
            `${model.engine}, ${said.origin[model.origin.kind] ?? model.origin.kind}`,
            count(model.training.rows),
            model.liveSince === null ? words.none : <When key="since" at={model.liveSince} />,
          ])}
        />
      )}
      <Section title={said.changes}>
        <Changes />
      </Section>
    </>
  );
}

/** The answer names the change or its model. */
const undoneModel = (undone: unknown): string =>
  typeof undone === 'object' && undone !== null ? String((undone as { model?: unknown }).model ?? '') : String(undone);

interface Change {
  readonly id: string;
  readonly kind: string;
  readonly model: string;
  readonly changedBy: string;
  readonly createdAt: string;
  readonly undoneAt: string | null;
}

function Changes() {
  const query = useQuery({
    queryKey: ['lab', 'changes'],
    queryFn: () => get<{ changes: Change[] }>('/v1/models/changes'),
  });
  if (!query.isSuccess) return <Unanswered query={query} />;
  if (query.data.changes.length === 0) return <p class="unknown">{said.noChanges}</p>;
  return (
    <Table
      label={said.changes}
      columns={said.changeColumns}
      rows={query.data.changes.map((change) => [
        <When key="when" at={change.createdAt} />,
        `${said.kinds[change.kind] ?? change.kind}${change.undoneAt === null ? '' : ` (${said.undone})`}`,
        <Foreign key="model">{change.model}</Foreign>,
        <Foreign key="by">{change.changedBy}</Foreign>,
      ])}
    />
  );
}

export function ModelView({ id, leads }: { id: string; leads: boolean }) {
  const path = `/v1/models/${segment(id)}`;
  const query = useQuery({ queryKey: ['lab', 'models', id], queryFn: () => get<Model>(path) });
  if (!query.isSuccess) return <Unanswered query={query} />;
  const model = query.data;
  const isOwn = model.origin.kind !== 'shipped';
  return (
    <>
      <ViewHead
        title={<Foreign>{model.id}</Foreign>}
        back={{ to: '/lab/models', text: said.back }}
        lead={
          <>
            <State state={model.state} /> {said.origin[model.origin.kind] ?? model.origin.kind} · {model.engine} ·{' '}
            {words.data.rows(model.training.rows)}
          </>
        }
      >
        {isOwn && (
          <span class="lab-acts">
            {leads && model.state !== 'live' && (
              <Act
                strong
                label={said.activate}
                act={async () => {
                  await post(`${path}/activate`);
                  tell(said.activated(id));
                  await changed();
                }}
              />
            )}
            {leads && model.state === 'live' && (
              <Act
                label={said.retire}
                act={async () => {
                  await post(`${path}/retire`);
                  tell(said.retired(id));
                  await changed();
                }}
              />
            )}
            {model.state === 'draft' && (
              <Act
                label={said.remove}
                act={async () => {
                  await call('DELETE', path);
                  await changed();
                  go('/lab/models');
                }}
              />
            )}
          </span>
        )}
      </ViewHead>
      <Section title={said.heads}>
        <Table
          label={said.heads}
          columns={said.headColumns}
          rows={model.heads.map((head) => [
            <Foreign key="axis">{head.axis}</Foreign>,
            <Foreign key="classes">{head.classes.join(', ')}</Foreign>,
            model.answers.includes(head.axis) ? '✓' : words.none,
            <Foreign key="figures">
              {Object.entries(model.figures[head.axis] ?? {})
                .filter(([name]) => name !== 'rows')
                .slice(0, 4)
                .map(([name, value]) => `${figureTitle(name)} ${shown(value)}`)
                .join(', ')}
            </Foreign>,
          ])}
        />
      </Section>
      {isOwn && (
        <Section title={said.gate}>
          <GatePart model={model} leads={leads} />
        </Section>
      )}
      <Section title={said.drift}>
        <p>
          {said.driftLead} <a {...linkTo('/dashboard')}>{said.driftLink}</a>
        </p>
      </Section>
      {model.card && (
        <Section title={said.card}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it with the arrows */}
          <pre class="lab-card" tabIndex={0}>
            <Foreign>{model.card}</Foreign>
          </pre>
        </Section>
      )}
    </>
  );
}

const FIGURES = [
  'macroF1',
  'auc',
  'accuracy',
  'averagePrecision',
  'recallAt1PercentFpr',
  'recallAt5PercentFpr',
  'macroRecall',
];

function GatePart({ model, leads }: { model: Model; leads: boolean }) {
  const gates = useQuery({ queryKey: ['lab', 'gates'], queryFn: () => get<{ gates: Gate[] }>('/v1/gates') });
  if (!gates.isSuccess) return <Unanswered query={gates} />;
  const target = model.targets?.[0] ?? null;
  const axes = model.heads.map(({ axis }) => axis);
  const gateOf = (axis: string): Gate | undefined =>
    gates.data.gates.find((gate) => gate.axis === axis && (gate.target ?? null) === target);
  const reached = (axis: string, at: number): GateReport['checks'][number] | undefined =>
    model.gate?.checks.filter((check) => check.axis === axis)[at];
  const rows = axes.flatMap((axis) =>
    (gateOf(axis)?.checks ?? []).map((check, at) => {
      const found = reached(axis, at);
      return [
        <Foreign key="axis">{axis}</Foreign>,
        figureTitle(check.figure),
        <RefName key="data" of={check.data} />,
        check.slice ? <Foreign key="slice">{`${check.slice.field} = ${check.slice.value}`}</Foreign> : words.none,
        shown(check.floor),
        shown(found?.value),
        found === undefined ? (
          words.none
        ) : (
          <span key="passed" class={`chip ${found.passed ? 'lab-live' : 'lab-failed'}`}>
            {found.passed ? said.passed : said.below}
          </span>
        ),
      ];
    }),
  );
  return (
    <>
      <p class="unknown">{said.gateLead}</p>
      {axes
        .filter((axis) => gateOf(axis) === undefined)
        .map((axis) => (
          <p key={axis}>
            <Foreign>{said.noGate(axis)}</Foreign>
          </p>
        ))}
      {rows.length > 0 && <Table label={said.gate} columns={said.gateColumns} rows={rows} />}
      {rows.length > 0 && (
        <Act
          label={said.ask}
          act={async () => {
            await post(`/v1/models/${segment(model.id)}/gate`);
            await changed();
          }}
        />
      )}
      {leads && <SetFloor axes={axes} target={target} gateOf={gateOf} />}
    </>
  );
}

function SetFloor({
  axes,
  target,
  gateOf,
}: {
  axes: readonly string[];
  target: string | null;
  gateOf: (axis: string) => Gate | undefined;
}) {
  const [data, setData] = useState<Ref | null>(null);
  const [lower, setLower] = useState(false);
  const [form, setForm] = useState({ axis: axes[0] ?? '', figure: 'macroF1', floor: '0.6', field: '', value: '' });
  const set = (name: keyof typeof form) => (value: string) => setForm({ ...form, [name]: value });
  const send = async () => {
    const check = {
      data,
      figure: form.figure,
      floor: Number(form.floor),
      ...(form.field === '' ? {} : { slice: { field: form.field, value: form.value } }),
    };
    // A check of the same figure on the same rows is replaced; others stand.
    const others = (gateOf(form.axis)?.checks ?? []).filter(
      (each) =>
        each.figure !== check.figure ||
        each.data.dataset !== data?.dataset ||
        (each.data.part ?? '') !== (data?.part ?? '') ||
        (each.slice?.value ?? '') !== form.value,
    );
    await call('PUT', '/v1/gates', {
      body: {
        axis: form.axis,
        ...(target === null ? {} : { target }),
        checks: [...others, check],
        ...(lower ? { lower } : {}),
      },
    });
    await changed();
  };
  return (
    <details>
      <summary>{said.floors}</summary>
      <Form send={send} submit={said.setFloor}>
        <div class="lab-row">
          <Choice
            label={words.training.axis}
            value={form.axis}
            options={axes.map((axis) => [axis, axis] as const)}
            change={set('axis')}
          />
          <Choice
            label={said.figure}
            value={form.figure}
            options={FIGURES.map((name) => [name, figureTitle(name)] as const)}
            change={set('figure')}
          />
          <Field
            label={said.floor}
            type="number"
            min={0}
            max={1}
            step="any"
            value={form.floor}
            change={set('floor')}
            required
          />
        </div>
        <RefField label={words.refs.dataset} value={data} change={setData} />
        <div class="lab-row">
          <Field label={said.sliceField} value={form.field} change={set('field')} />
          <Field label={said.sliceValue} value={form.value} change={set('value')} />
        </div>
        <Check label={said.lower} is={lower} change={setLower} />
      </Form>
    </details>
  );
}
