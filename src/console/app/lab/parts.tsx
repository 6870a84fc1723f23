import { useQuery } from '@tanstack/preact-query';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { get, messageOf, post, segment } from '../api.js';
import { Failure, Foreign, When } from '../parts/small.js';
import { ViewHead } from '../parts/view-head.js';
import {
  type Dataset,
  type DatasetVersion,
  isUnderWay,
  type Ref,
  type Run,
  type RunState,
  type SplitRun,
} from './shapes.js';
import { words } from './texts.js';

export const shown = (value: number | null | undefined): string =>
  value === null || value === undefined ? words.none : value.toFixed(3);
export const signed = (value: number): string => `${value < 0 ? '' : '+'}${value.toFixed(3)}`;

/** What a person typed between commas. */
export const listed = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

export function State({ state }: { state: string }) {
  return <span class={`chip lab-${state}`}>{words.state[state] ?? state}</span>;
}

export function Progress({ name, share, what }: { name: string; share: number; what: string }) {
  const percent = Math.round(100 * share);
  return (
    <p class="lab-progress" role="status">
      <progress max={100} value={percent} aria-label={words.progressOf(name)} />
      <span>{words.progress(percent, what)}</span>
    </p>
  );
}

export function Field(props: {
  label: string;
  value: string;
  change: (value: string) => void;
  hint?: string;
  type?: 'text' | 'number' | 'date';
  required?: boolean;
  min?: number;
  max?: number;
  step?: string;
}) {
  const { label, value, change, hint, type = 'text', required = false, min, max, step } = props;
  const id = useId();
  return (
    <div class="lab-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type={type}
        dir="auto"
        value={value}
        required={required}
        {...(min === undefined ? {} : { min })}
        {...(max === undefined ? {} : { max })}
        {...(step === undefined ? {} : { step })}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
        onInput={(event) => change(event.currentTarget.value)}
      />
      {hint !== undefined && (
        <small id={`${id}-hint`} class="unknown">
          {hint}
        </small>
      )}
    </div>
  );
}

export function Choice<Value extends string>(props: {
  label: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  change: (value: Value) => void;
  required?: boolean;
}) {
  const id = useId();
  return (
    <div class="lab-field">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        value={props.value}
        required={props.required ?? false}
        onChange={(event) => props.change(event.currentTarget.value as Value)}
      >
        {props.options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

export function Check({ label, is, change }: { label: string; is: boolean; change: (is: boolean) => void }) {
  return (
    <label class="check">
      <input type="checkbox" checked={is} onChange={(event) => change(event.currentTarget.checked)} />
      {label}
    </label>
  );
}

/** A form that sends itself once at a time and says what the server refused. */
export function Form({
  send,
  submit,
  children,
}: {
  send: () => Promise<void>;
  submit: string;
  children: ComponentChildren;
}) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <form
      class="lab-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        setBusy(true);
        setProblem(null);
        send()
          .catch((error: unknown) => setProblem(messageOf(error)))
          .finally(() => setBusy(false));
      }}
    >
      {children}
      <p class="lab-problem" role="alert">
        {problem}
      </p>
      <button type="submit" class="button strong" disabled={busy}>
        {submit}
      </button>
    </form>
  );
}

/** A button that asks the server for something and says what it refused. */
export function Act({ label, act, strong = false }: { label: string; act: () => Promise<void>; strong?: boolean }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <span class="lab-act">
      <button
        type="button"
        class={strong ? 'button strong' : 'button'}
        disabled={busy}
        onClick={() => {
          setBusy(true);
          setProblem(null);
          act()
            .catch((error: unknown) => setProblem(messageOf(error)))
            .finally(() => setBusy(false));
        }}
      >
        {label}
      </button>
      <span class="lab-problem" role="alert">
        {problem}
      </span>
    </span>
  );
}

/** The head of a run: what it is called, how far it has come, and a way to stop it while it is under way. */
export function RunHead({
  run,
  back,
  cancel,
  children,
}: {
  run: Run<unknown, unknown>;
  back: { readonly to: string; readonly text: string };
  /** The path that stops it. */
  cancel: string;
  children?: ComponentChildren;
}) {
  return (
    <>
      <ViewHead
        title={<Foreign>{run.name || run.id.slice(-8)}</Foreign>}
        back={back}
        lead={
          <>
            <State state={run.state} /> <When at={run.createdAt} /> <Foreign>{run.createdBy}</Foreign>
          </>
        }
      >
        {children}
      </ViewHead>
      {isUnderWay(run) && (
        <>
          <Progress name={run.name} {...run.progress} />
          <Act label={words.cancel} act={async () => void (await post(cancel))} />
        </>
      )}
      {run.error !== null && <p class="failure">{run.error.message}</p>}
    </>
  );
}

/** Asks again each second while something is under way. */
export const every = (state: RunState | undefined): number | false =>
  state === undefined || isUnderWay({ state }) ? 1_000 : false;

export const useDatasets = () =>
  useQuery({ queryKey: ['lab', 'datasets'], queryFn: () => get<{ datasets: Dataset[] }>('/v1/datasets?limit=200') });

const versionPath = (name: string, version: number | string): string =>
  `/v1/datasets/${segment(name)}/versions/${version}`;

export const useVersion = (name: string, version: number | string) =>
  useQuery({
    queryKey: ['lab', 'version', name, version],
    queryFn: () => get<DatasetVersion>(versionPath(name, version)),
    enabled: name !== '',
  });

export const useSplits = (name: string, version: number | string) =>
  useQuery({
    queryKey: ['lab', 'splits', name, version],
    queryFn: () => get<{ splits: SplitRun[] }>(`${versionPath(name, version)}/splits`),
    enabled: name !== '',
    refetchInterval: ({ state }) =>
      every(state.data?.splits.find((split) => every(split.state) !== false)?.state ?? 'done'),
  });

/** Chooses a data set, and a part of one of its splits where it has any. */
export function RefField({
  label,
  value,
  change,
  required = true,
}: {
  label: string;
  value: Ref | null;
  change: (value: Ref | null) => void;
  required?: boolean;
}) {
  const query = useDatasets();
  const splits = useSplits(value?.dataset ?? '', 'latest');
  const parts = (splits.data?.splits ?? []).flatMap((split) =>
    (split.result?.parts ?? []).map(({ name, rows }) => ({ split: split.id, name, rows })),
  );
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  return (
    <fieldset class="lab-ref">
      <legend>{label}</legend>
      <Choice
        label={words.refs.dataset}
        value={value?.dataset ?? ''}
        required={required}
        options={[['', words.choose], ...(query.data?.datasets ?? []).map(({ name }) => [name, name] as const)]}
        change={(dataset) => change(dataset === '' ? null : { dataset })}
      />
      {parts.length > 0 && value !== null && (
        <Choice
          label={words.refs.rest}
          value={value.split === undefined ? '' : `${value.split} ${value.part}`}
          options={[
            ['', words.wholeVersion],
            ...parts.map(
              ({ split, name, rows }) => [`${split} ${name}`, `${name} (${words.data.rows(rows)})`] as const,
            ),
          ]}
          change={(chosen) => {
            const [split, part] = chosen.split(' ');
            change(chosen === '' ? { dataset: value.dataset } : { dataset: value.dataset, split: split!, part: part! });
          }}
        />
      )}
    </fieldset>
  );
}

export function RefName({ of }: { of: Ref }) {
  return (
    <>
      <Foreign>{of.dataset}</Foreign>
      {of.version === undefined ? '' : `@${of.version}`}
      {of.part ? ` (${of.part})` : ''}
    </>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line through points of the unit square, with the diagonal as a guide where it means something. */
export function Curve(props: {
  title: string;
  label: string;
  axes: readonly [string, string];
  points: readonly Point[];
  /** What 0 and 1 of x stand for. */
  ends?: readonly [string, string];
  diagonal?: boolean;
  dots?: boolean;
}) {
  const { title, label, axes, points, ends = ['0', '1'], diagonal = false, dots = false } = props;
  const [left, top, size] = [34, 10, 200];
  const at = ({ x, y }: Point): string => `${left + x * size},${top + (1 - y) * size}`;
  return (
    <figure class="lab-curve">
      <figcaption>{title}</figcaption>
      <svg viewBox="0 0 250 250" role="img" aria-label={label}>
        {[0, 0.5, 1].map((step) => (
          <g key={step}>
            <line class="lab-grid" x1={left} x2={left + size} y1={top + step * size} y2={top + step * size} />
            <text x={left - 6} y={top + (1 - step) * size + 4} text-anchor="end">
              {step}
            </text>
          </g>
        ))}
        {diagonal && <line class="lab-guide" x1={left} y1={top + size} x2={left + size} y2={top} />}
        <polyline class="lab-line" points={points.map(at).join(' ')} />
        {dots &&
          points.map((point) => (
            <circle key={point.x} class="lab-dot" cx={left + point.x * size} cy={top + (1 - point.y) * size} r="3.5" />
          ))}
        <text x={left} y={top + size + 16}>
          {ends[0]}
        </text>
        <text x={left + size} y={top + size + 16} text-anchor="end">
          {ends[1]}
        </text>
        <text x={left + size / 2} y={top + size + 32} text-anchor="middle">
          {axes[0]}
        </text>
        <text transform={`translate(9 ${top + size / 2}) rotate(-90)`} text-anchor="middle">
          {axes[1]}
        </text>
      </svg>
    </figure>
  );
}
