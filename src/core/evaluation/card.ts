import type { ModelManifest } from '../classify/model-format.js';
import type { AxisResult } from './axis-result.js';
import { type AxisEvaluation, type Evaluation, figureNames, figureTitle, workOf } from './evaluation.js';

/**
 * The card of an evaluation in Markdown: for each model what it is, what it was trained on, how it did on this data, where
 * it fails, and what the figures do not say.
 *
 * @param manifests of the models that were measured, by `name@version`.
 */
export function evaluationCard(evaluation: Evaluation, manifests: ReadonlyMap<string, ModelManifest>): string {
  const { data, rows, faultyRows, seed, notes, slicedBy } = evaluation;
  const models = [...new Set(evaluation.axes.flatMap(({ results }) => results.map(({ model }) => model)))];
  const parts = [
    `# Card: ${models.map(plain).join(', ') || 'no model'}`,
    '## Intended use',
    'To sort comments for people and to decide the clear cases under a policy. A score is no verdict on a person; where it ' +
      'takes something down alone, somebody must be able to ask for a second look. Figures hold for text like the text ' +
      'measured here, in its languages and with its share of each class.',
    ...models.flatMap((model) => modelPart(model, manifests.get(model))),
    '## Measured on',
    `${rows} labelled rows of ${data.map(plain).join(', ')}${faultyRows === 0 ? '' : `; ${faultyRows} faults were reported`}. ` +
      `In brackets 95 % bootstrap intervals (seed ${seed}).`,
    ...evaluation.axes.map((axis) => axisPart(axis, evaluation.workload, slicedBy)),
    '## Limits',
    [...limits(evaluation), ...notes.map((note) => `${plain(note)}.`)].map((line) => `- ${line}`).join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function modelPart(model: string, manifest: ModelManifest | undefined): string[] {
  if (manifest === undefined) return [];
  const { training, engine, heads, beta } = manifest;
  const languages = [...new Set(heads.flatMap((head) => head.languages))];
  const sources = training.sources.map(({ name, licence, rows }) => row([name, licence, String(rows)]));
  return [
    `## ${plain(model)}`,
    `Engine \`${engine}\`, seed ${training.seed}, ${training.rows} training rows (digest \`${training.dataDigest.slice(0, 12)}\`), ` +
      `weights \`${manifest.weights.sha256.slice(0, 12)}\`. Languages: ${languages.join(', ') || 'not stated'}.` +
      `${beta.length === 0 ? '' : ` Thin evidence: ${beta.map(plain).join(', ')}.`}`,
    ...(sources.length === 0 ? [] : [table(['data', 'licence', 'rows'], sources)]),
  ];
}

function axisPart(axis: AxisEvaluation, workload: Evaluation['workload'], slicedBy: string | null): string {
  const { schema, results } = axis;
  const classes = schema.classes.map((name, at) => `${plain(name)} ${schema.counts[at]}`).join(', ');
  const majority = results[0]?.majority ?? null;
  const figures = figureNames(results).map((name) =>
    row([
      figureTitle(name),
      ...results.map(({ figures: { [name]: figure } }) => {
        if (figure === undefined) return '';
        const interval = figure.low === undefined ? '' : ` [${shown(figure.low)}, ${shown(figure.high!)}]`;
        return `${shown(figure.value)}${interval}`;
      }),
      ...(majority === null ? [] : [majority.figures[name] === undefined ? '' : shown(majority.figures[name])]),
    ]),
  );
  const heads = ['', ...results.map(({ model }) => model), ...(majority === null ? [] : [`always ${majority.class}`])];
  const parts = [`### ${plain(axis.axis)}`, `${schema.rows} labelled rows: ${classes}.`];
  if (results.length > 0) parts.push(table(heads, figures));
  for (const result of results) parts.push(...resultParts(result, workload, slicedBy));
  return parts.join('\n\n');
}

function resultParts(result: AxisResult, workload: Evaluation['workload'], slicedBy: string | null): string[] {
  const { model, perClass, slices, functions, identity, swaps } = result;
  const parts = [
    table(
      [`${model}, class`, 'rows', 'precision', 'recall', 'F1'],
      perClass.map((each) =>
        row([each.class, String(each.support), shown(each.precision), shown(each.recall), shown(each.f1)]),
      ),
    ),
  ];
  const chosen = workOf(result, workload)?.chosen;
  if (chosen)
    parts.push(
      `From ${chosen.threshold} on: ${Math.round(chosen.itemsPerDay)} items and ${chosen.hoursPerDay.toFixed(1)} hours a day at ` +
        `${workload.commentsPerDay} comments, ${chosen.missedOf100.toFixed(0)} of 100 missed.`,
    );
  if (slices.length > 0)
    parts.push(
      table(
        [`${model} by ${slicedBy ?? 'slice'}`, 'rows', 'macro F1', 'accuracy'],
        slices.map(({ value, rows, figures }) =>
          row([value, String(rows), shownOr(figures['macroF1']), shownOr(figures['accuracy'])]),
        ),
      ),
    );
  if (functions.length > 0)
    parts.push(
      table(
        [`${model} by function`, 'cases', 'right'],
        functions.map(({ name, rows, accuracy }) => row([name, String(rows), shown(accuracy)])),
      ),
    );
  if (identity.length > 0)
    parts.push(
      table(
        [
          `${model}, texts that name`,
          'rows',
          'AUC within',
          'calm mention against attacks elsewhere',
          'attacks against calm elsewhere',
        ],
        identity.map((each) =>
          row([
            each.group,
            String(each.rows),
            shownOr(each.subgroup),
            shownOr(each.backgroundPositive),
            shownOr(each.backgroundNegative),
          ]),
        ),
      ),
    );
  if (swaps.length > 0)
    parts.push(
      table(
        [`${model}, word put in`, 'of', 'texts', 'change of score', 'label changed'],
        swaps
          .slice(0, 12)
          .map((each) => row([each.word, each.set, String(each.texts), signed(each.shift), shown(each.flipped)])),
      ),
    );
  return parts;
}

/** What the figures themselves show to be weak. */
function limits({ axes }: Evaluation): string[] {
  return axes.flatMap(({ axis, results }) =>
    results.flatMap((result) => {
      const said: string[] = [];
      const weak = result.perClass
        .filter(({ support, f1 }) => support > 0 && f1 < 0.5)
        .map((each) => plain(each.class));
      if (weak.length > 0) said.push(`${plain(result.model)} on ${plain(axis)}: F1 under 0.5 for ${weak.join(', ')}.`);
      if (result.rows < 500) said.push(`${plain(axis)}: ${result.rows} rows only; look at the intervals.`);
      const error = result.figures['expectedCalibrationError']?.value ?? 0;
      if (error > 0.1)
        said.push(`${plain(result.model)} on ${plain(axis)}: scores are off by ${shown(error)} on average.`);
      return said;
    }),
  );
}

const shown = (value: number): string => value.toFixed(3);
const shownOr = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : shown(value);
const signed = (value: number): string => `${value < 0 ? '' : '+'}${value.toFixed(3)}`;

/** Names come from files: nothing in them may become markup, or end a cell. */
function plain(text: string): string {
  const flat = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
  return flat.replace(/[\\`*_{}[\]<>()#+!|~&]/g, (sign) => (/[_()+!-]/.test(sign) ? sign : `\\${sign}`));
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => plain(cell)).join(' | ')} |`;
const table = (heads: readonly string[], rows: readonly string[]): string =>
  [row(heads), `|${' --- |'.repeat(heads.length)}`, ...rows].join('\n');
