import {
  type AxisEvaluation,
  type Evaluation,
  figureNames,
  figureTitle,
  workOf,
} from '../../core/evaluation/evaluation.js';

/** The figures of one axis, a line each: the models in columns, the majority class last. */
export function figureTable({ results }: AxisEvaluation): string[] {
  const majority = results[0]?.majority ?? null;
  const header = [
    '',
    ...results.map((result) => result.model),
    ...(majority === null ? [] : [`always "${majority.class}"`]),
  ];
  const rows = figureNames(results).map((name) => [
    figureTitle(name),
    ...results.map((result) => {
      const figure = result.figures[name];
      if (figure === undefined) return '-';
      return figure.low === undefined
        ? shown(figure.value)
        : `${shown(figure.value)} [${shown(figure.low)}, ${shown(figure.high!)}]`;
    }),
    ...(majority === null ? [] : [majority.figures[name] === undefined ? '-' : shown(majority.figures[name])]),
  ]);
  const counted = [
    'rows compared',
    ...results.map((result) => String(result.rows)),
    ...(majority === null ? [] : ['']),
  ];
  const lines = aligned([header, counted, ...rows]);
  for (const result of results) {
    if (result.failed > 0) lines.push(`  ${result.model} failed on ${result.failed} rows; they are in no figure`);
    if (result.unknownClasses.length > 0) {
      const said = result.unknownClasses.join(', ');
      lines.push(`  ${result.model} does not know ${said}: always wrong there; --map renames classes`);
    }
    if (result.note !== undefined) lines.push(`  ${result.model}: ${result.note}`);
    for (const slice of result.slices) {
      const figures = ['macroF1', 'accuracy', 'auc', 'macroAuc']
        .filter((name) => slice.figures[name] !== undefined)
        .map((name) => `${figureTitle(name)} ${shown(slice.figures[name]!)}`);
      lines.push(`  ${result.model} on ${slice.value} (${slice.rows} rows): ${figures.join(', ')}`);
    }
  }
  return lines;
}

/** What thresholds cost, whom the model treats how, and whether models differ by more than chance. */
export function workLines({ results, comparisons }: AxisEvaluation, workload: Evaluation['workload']): string[] {
  const lines: string[] = [];
  for (const result of results) {
    const chosen = workOf(result, workload)?.chosen;
    if (chosen) {
      lines.push(
        `  ${result.model} from ${chosen.threshold}: ${Math.round(chosen.itemsPerDay)} items and ` +
          `${chosen.hoursPerDay.toFixed(1)} hours a day at ${workload.commentsPerDay} comments, ` +
          `${chosen.missedOf100.toFixed(0)} of 100 missed`,
      );
    }
    for (const { group, rows, subgroup, backgroundPositive, backgroundNegative } of result.identity) {
      const areas = [subgroup, backgroundPositive, backgroundNegative].map((area) =>
        area === null ? '-' : shown(area),
      );
      lines.push(
        `  ${result.model} on texts that name ${group} (${rows} rows): subgroup AUC ${areas[0]}, ` +
          `calm mention against others' attacks ${areas[1]}, attacks against others' calm ${areas[2]}`,
      );
    }
  }
  for (const { model, functions, swaps } of results) {
    for (const { name, rows, accuracy } of functions)
      lines.push(`  ${model} on ${name}: ${shown(accuracy)} of ${rows} cases right`);
    for (const { word, set, texts, shift, flipped } of swaps.slice(0, SWAPS_TOLD))
      lines.push(
        `  ${model} with "${word}" in place of other ${set} (${texts} texts): score ${signed(shift)}, ` +
          `another label in ${(100 * flipped).toFixed(0)} of 100`,
      );
  }
  for (const { first, second, differences, onlyFirstRight, onlySecondRight, p } of comparisons) {
    const said = Object.entries(differences).map(
      ([name, { value, low, high }]) =>
        `${figureTitle(name)} ${signed(value)}${low === undefined ? '' : ` [${signed(low)}, ${signed(high!)}]`}`,
    );
    lines.push(
      `  ${second} against ${first}: ${said.join(', ')}; alone right on ${onlySecondRight} and ${onlyFirstRight} rows ` +
        `(p ${p < 0.001 ? '< 0.001' : p.toFixed(3)})`,
    );
  }
  return lines;
}

/** The greatest changes; the report has all. */
const SWAPS_TOLD = 10;

const signed = (value: number): string => `${value < 0 ? '' : '+'}${value.toFixed(3)}`;
const shown = (value: number): string => value.toFixed(3);

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd());
}
