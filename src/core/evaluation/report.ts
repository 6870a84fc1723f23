import type { AxisResult, Figure } from './axis-result.js';
import { type AxisEvaluation, type Evaluation, figureNames, figureTitle, workOf } from './evaluation.js';
import { calibrationLine, confusionPlot, escapeHtml, linePlot } from './plots.js';

const STYLE = `
:root { color-scheme: light; }
body { font: 15px/1.45 system-ui, sans-serif; color: #111; background: #fff; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; margin-top: 2.5rem; border-bottom: 1px solid #bbb; } h3 { font-size: 1rem; }
table { border-collapse: collapse; margin: 0.75rem 0; } th, td { text-align: left; padding: 0.2rem 0.9rem 0.2rem 0; vertical-align: top; }
th { font-weight: 600; } tbody tr { border-top: 1px solid #e3e3e3; } td.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
.quiet { color: #555; } .plots { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: flex-start; } .wide { overflow-x: auto; }
figure { margin: 0; } figcaption { font-weight: 600; margin-bottom: 0.3rem; }
svg { font: 12px system-ui, sans-serif; max-width: 100%; height: auto; } .grid { stroke: #e3e3e3; } .guide { stroke: #999; stroke-dasharray: 3 3; }
.text { overflow-wrap: anywhere; white-space: pre-wrap; max-width: 38rem; }
@media print { body { margin: 0; max-width: none; } h2 { break-before: page; } figure, tr { break-inside: avoid; } }
`;

/**
 * One self-contained page about an evaluation run: figures with intervals and the majority class beside them,
 * plots, slices and the worst errors. No script, nothing is fetched; texts of the data are shown as text, with
 * what cannot be seen as its code.
 */
export function reportHtml(evaluation: Evaluation): string {
  const files = evaluation.data.map(escapeHtml).join(', ');
  const faulty = evaluation.faultyRows === 0 ? '' : `; ${evaluation.faultyRows} faults were reported`;
  const contents = evaluation.axes.map(
    ({ axis }, index) => `<li><a href="#axis-${index}">${escapeHtml(axis)}</a></li>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Evaluation of ${files}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Evaluation of ${files}</h1>
<p>${evaluation.rows} rows${faulty}. In brackets: 95 % bootstrap intervals (seed ${evaluation.seed}).
A difference inside the intervals may be chance.</p>
${evaluation.notes.map((note) => `<p class="quiet">${escapeHtml(note)}</p>`).join('\n')}
<ul>
${contents.join('\n')}
</ul>
${evaluation.axes.map((axis, index) => axisSection(axis, index, evaluation)).join('\n')}
</body>
</html>
`;
}

function axisSection(axis: AxisEvaluation, index: number, evaluation: Evaluation): string {
  const { schema, results } = axis;
  const classes = schema.classes.map((name, at) => `<bdi>${escapeHtml(name)}</bdi> ${schema.counts[at]}`).join(', ');
  return [
    `<section id="axis-${index}">`,
    `<h2>${escapeHtml(axis.axis)}</h2>`,
    `<p>${schema.rows} labelled rows: ${classes}.${schema.soft ? ' Some labels are shares between 0 and 1; from 0.5 they count as true.' : ''}</p>`,
    results.length === 0 ? '<p>No model answers this axis.</p>' : figuresTable(results),
    ...results.flatMap(remarks),
    curvePlots(results),
    comparisonTable(axis.comparisons),
    ...results.map((result) => modelSection(result, evaluation)),
    '</section>',
  ].join('\n');
}

function figuresTable(results: readonly AxisResult[]): string {
  const majority = results[0]!.majority;
  const heads = [
    ...results.map((result) => result.model),
    ...(majority ? [`always \u201c${majority.class}\u201d`] : []),
  ];
  const rows = figureNames(results).map((name) => {
    const cells = results.map((result) => figureCell(result.figures[name]));
    const floor = majority?.figures[name];
    if (majority) cells.push(floor === undefined ? '' : shown(floor));
    return tableRow([escapeHtml(figureTitle(name)), ...cells]);
  });
  const counts = tableRow([
    'labels compared',
    ...results.map((result) => String(result.rows)),
    ...(majority ? [''] : []),
  ]);
  return table(['', ...heads], [counts, ...rows]);
}

function figureCell(figure: Figure | undefined): string {
  if (figure === undefined) return '';
  const interval =
    figure.low === undefined || figure.high === undefined
      ? ''
      : ` <span class="quiet">[${shown(figure.low)}, ${shown(figure.high)}]</span>`;
  return `${shown(figure.value)}${interval}`;
}

function remarks(result: AxisResult): string[] {
  const said: string[] = [];
  if (result.failed > 0) said.push(`failed on ${result.failed} rows; they are in no figure`);
  if (result.unknownClasses.length > 0)
    said.push(`does not know ${result.unknownClasses.join(', ')}: always wrong there`);
  if (result.note !== undefined) said.push(result.note);
  return said.map((remark) => `<p class="quiet">${escapeHtml(`${result.model}: ${remark}`)}.</p>`);
}

function curvePlots(results: readonly AxisResult[]): string {
  const plots: string[] = [];
  const withCurves = results.filter((result) => result.curves !== null);
  if (withCurves.length > 0) {
    const roc = withCurves.map((result) => ({ name: result.model, points: result.curves!.roc }));
    const precision = withCurves.map((result) => ({ name: result.model, points: result.curves!.precisionRecall }));
    plots.push(
      linePlot('ROC', 'false-positive rate', 'recall', roc, true),
      linePlot('Precision and recall', 'recall', 'precision', precision, false),
    );
  }
  const calibrated = results.filter((result) => result.calibration.brier !== null);
  if (calibrated.length > 0) {
    const lines = calibrated.map((result) => calibrationLine(result.model, result.calibration.bins));
    plots.push(linePlot('Calibration', 'score', 'share that is so', lines, true));
  }
  return plots.length === 0 ? '' : `<div class="plots">${plots.join('\n')}</div>`;
}

function comparisonTable(comparisons: AxisEvaluation['comparisons']): string {
  if (comparisons.length === 0) return '';
  const signed = (value: number): string => `${value < 0 ? '' : '+'}${value.toFixed(3)}`;
  const rows = comparisons.map(({ first, second, differences, onlyFirstRight, onlySecondRight, p }) => {
    const cells = ['macroF1', 'accuracy', 'auc'].map((name) => {
      const difference = differences[name];
      if (difference === undefined) return '';
      const { value, low, high } = difference;
      const interval =
        low === undefined || high === undefined ? '' : ` <span class="quiet">[${signed(low)}, ${signed(high)}]</span>`;
      return `${signed(value)}${interval}`;
    });
    const alone = `${onlySecondRight} / ${onlyFirstRight}`;
    return tableRow([
      escapeHtml(`${second} \u2212 ${first}`),
      ...cells,
      alone,
      p < 0.001 ? '&lt; 0.001' : p.toFixed(3),
    ]);
  });
  const heads = ['difference on the same rows', 'macro F1', 'accuracy', 'area under ROC', 'alone right', 'p (McNemar)'];
  return `<div class="wide">${table(heads, rows)}</div>`;
}

/** Thresholds that are told in the table; the plot has all. */
const TOLD = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99];

function workSection(result: AxisResult, workload: Evaluation['workload']): string {
  const work = workOf(result, workload);
  if (work === null) return '';
  const { points, chosen, baseRate } = work;
  const told = points.filter(({ threshold }) => TOLD.includes(threshold) || threshold === chosen?.threshold);
  const rows = told.map((point) =>
    tableRow([
      point === chosen ? `<strong>${point.threshold}</strong>` : String(point.threshold),
      String(Math.round(point.itemsPerDay)),
      point.hoursPerDay.toFixed(1),
      point.missedOf100.toFixed(0),
      point.idleOf100 === null ? '' : point.idleOf100.toFixed(0),
    ]),
  );
  const advice =
    chosen === null
      ? `No threshold misses ${workload.mostMissedOf100} of 100 or fewer.`
      : `From ${chosen.threshold} people look at ${Math.round(chosen.itemsPerDay)} items a day (${chosen.hoursPerDay.toFixed(1)} hours) and ${chosen.missedOf100.toFixed(0)} of 100 are missed: the least work that misses at most ${workload.mostMissedOf100}.`;
  const assumed = `${workload.commentsPerDay} comments a day, ${(100 * baseRate).toFixed(1)} % of them so${workload.baseRate === null ? ' (as in this data, which is seldom as on a day)' : ''}, ${workload.secondsPerItem} seconds an item.`;
  const line = {
    name: result.model,
    points: points.map(({ hoursPerDay, missedOf100 }) => ({ x: hoursPerDay, y: missedOf100 / 100 })),
  };
  const most = Math.max(...line.points.map(({ x }) => x), Number.MIN_VALUE);
  const scaled = { ...line, points: line.points.map(({ x, y }) => ({ x: x / most, y })) };
  const plot = linePlot(
    'Work against misses',
    `share of ${most.toFixed(1)} hours a day`,
    'share missed',
    [scaled],
    false,
  );
  return `<h4>What a threshold costs</h4><p>${escapeHtml(`${assumed} ${advice}`)}</p><div class="plots">${plot}${table(['from', 'items a day', 'hours a day', 'missed of 100', 'needless of 100'], rows)}</div>`;
}

function identityTable({ identity }: AxisResult): string {
  if (identity.length === 0) return '';
  const area = (value: number | null): string => (value === null ? '' : shown(value));
  const rows = identity.map((each) =>
    tableRow([
      escapeHtml(each.group),
      String(each.rows),
      String(each.positives),
      area(each.subgroup),
      area(each.backgroundPositive),
      area(each.backgroundNegative),
    ]),
  );
  const heads = [
    'texts that name',
    'labels',
    'positive',
    'within',
    'calm mention against attacks elsewhere',
    'attacks against calm elsewhere',
  ];
  return `<h4>Groups of people</h4><p class="quiet">Areas under the ROC curve after Borkan et al. 2019; low in the middle column: calm mention scores high.</p><div class="wide">${table(heads, rows)}</div>`;
}

function modelSection(result: AxisResult, { slicedBy, workload }: Evaluation): string {
  const classes = table(
    ['class', 'labels', 'given', 'precision', 'recall', 'F1', 'area under ROC'],
    result.perClass.map((each) =>
      tableRow([
        `<bdi>${escapeHtml(each.class)}</bdi>`,
        String(each.support),
        String(each.predicted),
        shown(each.precision),
        shown(each.recall),
        shown(each.f1),
        each.auc === null ? '' : shown(each.auc),
      ]),
    ),
  );
  return [
    `<h3>${escapeHtml(result.model)}</h3>`,
    `<div class="plots">${result.confusion === null ? '' : `<div class="wide">${confusionPlot('Confusion', result.confusion)}</div>`}${classes}</div>`,
    workSection(result, workload),
    slicesTable(result, slicedBy),
    functionsTable(result),
    identityTable(result),
    swapsTable(result),
    worstTable(result),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function slicesTable({ slices }: AxisResult, slicedBy: string | null): string {
  if (slices.length === 0) return '';
  const names = figureNames(slices.map(({ figures }) => ({ figures: asFigures(figures) })));
  const kept = names.filter((name) => !name.startsWith('macroP') && !name.startsWith('macroR')).slice(0, 7);
  const rows = slices.map((slice) =>
    tableRow([
      `<bdi>${escapeHtml(slice.value)}</bdi>`,
      String(slice.rows),
      ...kept.map((name) => (slice.figures[name] === undefined ? '' : shown(slice.figures[name]))),
    ]),
  );
  return `<div class="wide">${table([slicedBy ?? 'slice', 'labels', ...kept.map(figureTitle)], rows)}</div>`;
}

function functionsTable({ functions }: AxisResult): string {
  if (functions.length === 0) return '';
  const rows = functions.map(({ name, rows: cases, accuracy }) =>
    tableRow([`<bdi>${escapeHtml(name)}</bdi>`, String(cases), shown(accuracy)]),
  );
  return `<h4>By what the case tests, worst first</h4><div class="wide">${table(['function', 'cases', 'right'], rows)}</div>`;
}

function swapsTable({ swaps }: AxisResult): string {
  if (swaps.length === 0) return '';
  const rows = swaps.map(({ word, set, texts, shift, flipped }) =>
    tableRow([
      escapeHtml(word),
      escapeHtml(set),
      String(texts),
      `${shift < 0 ? '' : '+'}${shown(shift)}`,
      (100 * flipped).toFixed(0),
    ]),
  );
  const heads = ['word put in', 'in place of other', 'texts', 'change of score', 'other label, of 100'];
  return `<h4>What a word alone does</h4><p class="quiet">The same texts with one word changed; a fair model shows 0.</p><div class="wide">${table(heads, rows)}</div>`;
}

const asFigures = (figures: Readonly<Record<string, number>>): Record<string, Figure> =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, { value }]));

function worstTable({ worst }: AxisResult): string {
  if (worst.length === 0) return '';
  const rows = worst.map((error) =>
    tableRow([
      shown(error.score),
      `<bdi>${escapeHtml(error.given)}</bdi>`,
      `<bdi>${escapeHtml(error.gold)}</bdi>`,
      `<div class="text"><bdi>${escapeHtml(error.text)}</bdi></div>${movedBy(error)}`,
      `<bdi>${escapeHtml(error.target === null ? error.id : `${error.id}, ${error.target}`)}</bdi><br><span class="quiet">${escapeHtml(error.place)}</span>`,
    ]),
  );
  return `<details open><summary>Errors made with the greatest confidence</summary>${table(['score', 'given', 'right', 'text', 'row'], rows)}</details>`;
}

/** Which words moved the score, and in which direction. */
function movedBy({ moved = [] }: AxisResult['worst'][number]): string {
  if (moved.length === 0) return '';
  const said = moved.map(({ text, weight }) => {
    const shownText = text.length > 40 ? `${text.slice(0, 40)}\u2026` : text;
    return `<bdi>${escapeHtml(shownText)}</bdi>&nbsp;${weight < 0 ? '\u2212' : '+'}${Math.abs(weight).toFixed(1)}`;
  });
  return `<div class="quiet">moved by ${said.join(', ')}</div>`;
}

/** `heads` are plain text, `rows` are markup. */
function table(heads: readonly string[], rows: readonly string[]): string {
  const head = heads.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

function tableRow([first, ...cells]: readonly string[]): string {
  return `<tr><th scope="row">${first ?? ''}</th>${cells.map((cell) => `<td class="number">${cell}</td>`).join('')}</tr>`;
}

const shown = (value: number): string => value.toFixed(3);
