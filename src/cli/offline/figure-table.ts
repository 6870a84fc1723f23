import { type AxisEvaluation, figureNames, figureTitle } from '../../core/evaluation/evaluation.js';

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

const shown = (value: number): string => value.toFixed(3);

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd());
}
