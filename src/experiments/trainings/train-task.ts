import type { Target } from '../../core/assessment.js';
import { type CardText, modelCard } from '../../core/classify/model-card.js';
import { type EngineName, packModel, type TrainingSource } from '../../core/classify/model-format.js';
import { BadInputError } from '../../core/errors.js';
import type { LabelledRow } from '../../core/evaluation/labelled-row.js';
import { loadEngine } from '../../engines/index.js';
import { readRow } from '../datasets/check-task.js';
import { isErased, towards } from '../work/rows.js';
import type { Task, TaskContext } from '../work/task.js';
import { type CrossedAxis, crossValidate } from './cross-validate.js';
import { assertLabelled, cleaned, together, trainingRow } from './training-rows.js';

export interface TrainOptionsDto {
  readonly name: string;
  readonly version: number;
  readonly axes: readonly string[];
  /** Of stance: only labels towards it, and the model answers for it alone. */
  readonly target: string | null;
  readonly engine: EngineName;
  readonly seed: number;
  readonly balance: number;
  /** 0: none. */
  readonly folds: number;
  readonly curve: boolean;
  readonly intendedUse: string | null;
  readonly licence: string | null;
}

/** A source, as the card names it. */
export interface NamedSource {
  readonly name: string;
  readonly digest: string;
}

export interface TrainRequest {
  readonly data: readonly NamedSource[];
  /** Sources after those of `data`. */
  readonly dev: readonly NamedSource[];
  readonly targets: readonly Target[];
  readonly options: TrainOptionsDto;
}

export interface TrainResult {
  readonly manifestText: string;
  readonly weights: Uint8Array;
  readonly rowFilter: Uint8Array | null;
  readonly card: string;
  readonly result: {
    readonly rows: number;
    readonly axes: readonly (CrossedAxis & {
      readonly axis: string;
      readonly classes: readonly string[];
      readonly counts: readonly number[];
      /** On the rows that were set aside for calibration. */
      readonly figures: Readonly<Record<string, number>>;
    })[];
    readonly notes: readonly string[];
  };
}

/** More do not fit the memory of one thread. */
const MAX_ROWS = 500_000;
/** Fewer labels than this on an axis: shown as beta. */
const BETA_ROWS = 300;
/** Cross-validation and curve take about nine times as long as the training. */
const CROSSING_SHARE = 0.9;

/** Trains a model, and says by cross-validation and a learning curve what it and its data are worth. */
export const train: Task<TrainRequest, TrainResult> = async ({ data, dev, targets, options }, context) => {
  const { axes, seed, folds, balance } = options;
  const { progress } = context;
  progress({ share: 0, what: 'reading' });
  const read = await readSources(context, 0, data, options);
  const devRead = await readSources(context, data.length, dev, options);
  const notes: string[] = [];
  const { rows, dropped } = cleaned(together(read.rows), axes);
  const devRows = cleaned(together(devRead.rows), axes).rows;
  if (dropped > 0) notes.push(`${dropped} labels of another kind than their axis has were left out.`);
  assertLabelled(rows, axes);
  const engine = await loadEngine(options.engine);
  const crossed =
    folds < 2
      ? null
      : await crossValidate(rows, {
          engine,
          axes,
          targets,
          seed,
          balance,
          folds,
          curve: options.curve,
          onProgress: (share, what) => progress({ share: CROSSING_SHARE * share, what }),
        });
  notes.push(...(crossed?.notes ?? []));
  progress({ share: folds < 2 ? 0.05 : CROSSING_SHARE, what: 'training' });
  const trainingRows = rows.map(trainingRow);
  const trained = await engine.train(trainingRows, { axes, seed, dev: devRows.map(trainingRow), targets, balance });
  notes.push(...trained.notes);
  const heads = trained.heads.map((head) =>
    options.target !== null && head.axis === 'stance' ? { ...head, targets: [options.target] } : head,
  );
  const labelsOf = (axis: string): LabelledRow[] => rows.filter((row) => row.labels[axis] !== undefined);
  const sourceOf = (sources: readonly NamedSource[], counts: readonly number[]): TrainingSource[] =>
    sources.map(({ name }, at) => ({ name, licence: options.licence ?? 'not stated', rows: counts[at]! }));
  const files = await packModel(
    { ...trained, heads },
    {
      name: options.name,
      version: options.version,
      engine: options.engine,
      seed,
      rows: trainingRows,
      sources: sourceOf(data, read.counts),
      beta: axes.filter((axis) => labelsOf(axis).length < BETA_ROWS),
      rowFilter: true,
    },
  );
  const result: TrainResult['result'] = {
    rows: rows.length,
    notes,
    axes: heads.map(({ axis, classes }) => ({
      axis,
      classes,
      counts: countsOf(labelsOf(axis), axis, classes),
      ...(crossed?.axes.get(axis) ?? { crossValidation: null, curve: [], curveFigure: 'macroF1', more: null }),
      figures: trained.figures[axis] ?? {},
    })),
  };
  const text: CardText = {
    paragraphs: paragraphs(options, data, result),
    devSources: sourceOf(dev, devRead.counts),
    notes,
  };
  return {
    manifestText: files.manifestText,
    weights: files.weights,
    rowFilter: files.rowFilter,
    card: modelCard(files.manifest, text),
    result,
  };
};

async function readSources(
  { rows }: TaskContext,
  from: number,
  sources: readonly NamedSource[],
  { target }: TrainOptionsDto,
): Promise<{ rows: LabelledRow[]; counts: number[] }> {
  const found: LabelledRow[] = [];
  const counts = sources.map(() => 0);
  for (const at of sources.keys()) {
    for await (const waiting of rows(from + at)) {
      if (isErased(waiting)) continue;
      const row = readRow(waiting);
      found.push(target === null ? row : towards(row, target));
      counts[at]!++;
      if (found.length > MAX_ROWS) throw new BadInputError(`more than ${MAX_ROWS} rows: train on a part of them`);
    }
  }
  return { rows: found, counts };
}

function countsOf(rows: readonly LabelledRow[], axis: string, classes: readonly string[]): number[] {
  return classes.map(
    (name) =>
      rows.filter((row) => {
        const value = row.labels[axis]!;
        if (typeof value === 'number') return String(value >= 0.5) === name;
        return typeof value === 'string' ? value === name : Object.values(value).includes(name);
      }).length,
  );
}

const percent = (share: number): string => share.toFixed(3);

function paragraphs(options: TrainOptionsDto, data: readonly NamedSource[], result: TrainResult['result']): string[] {
  const { target, intendedUse, axes } = options;
  const crossed = result.axes.flatMap(({ axis, crossValidation, more }) => {
    const figure = crossValidation?.figures['macroF1'];
    if (crossValidation === null || figure === undefined) return [];
    const said = `${axis}: macro F1 ${percent(figure.mean)} (deviation ${percent(figure.deviation)}) over ${crossValidation.folds} folds`;
    return more === null
      ? [said]
      : [
          `${said}; ${more.labels} more labels would bring about +${percent(more.gain)} (${percent(more.low)} to ${percent(more.high)})`,
        ];
  });
  return [
    `Trained on ${result.rows} labelled rows of ${data.map(({ name, digest }) => `${name} (${digest.slice(0, 12)})`).join(', ')}.`,
    `Intended use: ${intendedUse ?? 'to order comments for people to look at; not stated further'}.`,
    ...(target === null ? [] : [`It answers ${axes.join(', ')} towards ${target} alone.`]),
    'Limits: it knows the language, topics and people of its rows; on others its scores are not held to anything. Groups of people that its rows seldom name are judged by words alone.',
    ...(crossed.length === 0
      ? ['It was not cross-validated.']
      : [
          '## Cross-validation',
          'On rows that the model had not seen; texts, authors and threads stay in one fold.',
          crossed.map((line) => `- ${line}`).join('\n'),
        ]),
  ];
}
