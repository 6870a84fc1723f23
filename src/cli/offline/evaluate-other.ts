import { BadInputError } from '../../core/errors.js';
import { createPagesAccumulator, parsePageRow } from '../../core/evaluation/pages.js';
import { separate } from '../../core/separation/separate.js';
import { repair } from '../../core/text/repair.js';
import { readRows } from '../../files/datasets.js';
import { createProgress, reportRow } from './streams.js';

interface Result {
  readonly json: unknown;
  readonly text: string;
}

/** Separates labelled pages and scores lines, comments and borders, per variant and over all. */
export async function evaluatePageFiles(files: readonly string[]): Promise<Result> {
  const pages = createPagesAccumulator();
  const progress = createProgress('pages');
  const columns = { all: ['text'], some: [] };
  for await (const { file, line, row, error } of readRows(files, undefined, columns, parsePageRow)) {
    if (error !== undefined) {
      reportRow(file, line, error.message);
      continue;
    }
    pages.add(row, separate(row.content, { id: row.id, format: row.format }));
    progress.add(1);
  }
  progress.end();
  const report = pages.report();
  const variants = Object.entries(report.variants);
  // One variant alone is all pages.
  const groups = [...(variants.length > 1 ? variants : []), ['all pages', report.overall] as const];
  const lines = groups.flatMap(([name, figures]) => [
    `${name}: ${figures.pages} pages, ${figures.pagesWithComments} with comments`,
    ...flat(figures),
  ]);
  return { json: { format: 'parley-pages-evaluation', version: 1, ...report }, text: `${lines.join('\n')}\n` };
}

/** `{lines: {macroF1: 0.5}}` as `  lines.macroF1  0.500`; what has no value is left out. */
function flat(figures: object, prefix = ''): string[] {
  return Object.entries(figures).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'object' && value !== null) return flat(value, `${prefix}${name}.`);
    if (typeof value !== 'number') return [];
    return [`  ${`${prefix}${name}`.padEnd(28)}${Number.isInteger(value) ? value : value.toFixed(3)}`];
  });
}

interface RepairRow {
  readonly id: string | null;
  readonly original: string;
  readonly fixed: string;
}

function parseRepairRow(json: unknown): RepairRow {
  const { id, original, fixedEncoding } = (json ?? {}) as Record<string, unknown>;
  if (typeof original !== 'string') throw new BadInputError('original: must be a string');
  if (typeof fixedEncoding !== 'string') throw new BadInputError('fixedEncoding: must be a string');
  return { id: typeof id === 'string' ? id : null, original, fixed: fixedEncoding };
}

/** Repairs damaged texts and counts those that come out exactly right; sound texts must stay as they are. */
export async function evaluateRepairFiles(files: readonly string[]): Promise<Result> {
  const counts = { damaged: 0, damagedRight: 0, damagedLeft: 0, sound: 0, soundRight: 0 };
  const wrong: { file: string; line: number; id: string | null; status: string }[] = [];
  const columns = { all: ['original', 'fixedEncoding'], some: [] };
  for await (const { file, line, row, error } of readRows(files, undefined, columns, parseRepairRow)) {
    if (error !== undefined) {
      reportRow(file, line, error.message);
      continue;
    }
    const { text, status } = repair(row.original);
    const isRight = text === row.fixed;
    if (row.original === row.fixed) {
      counts.sound++;
      counts.soundRight += Number(isRight);
    } else {
      counts.damaged++;
      counts.damagedRight += Number(isRight);
      counts.damagedLeft += Number(text === row.original);
    }
    if (!isRight) wrong.push({ file, line, id: row.id, status });
  }
  const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3));
  const lines = [
    `damaged texts   ${counts.damaged}`,
    `  exactly right ${counts.damagedRight} (${share(counts.damagedRight, counts.damaged)})`,
    `  left as is    ${counts.damagedLeft}`,
    `  wrong         ${counts.damaged - counts.damagedRight - counts.damagedLeft}`,
    `sound texts     ${counts.sound}`,
    `  left as is    ${counts.soundRight} (${share(counts.soundRight, counts.sound)})`,
    ...wrong.map(
      ({ file, line, id, status }) => `not right: ${file}:${line}${id === null ? '' : ` ${id}`} (${status})`,
    ),
  ];
  return { json: { format: 'parley-repair-evaluation', version: 1, ...counts, wrong }, text: `${lines.join('\n')}\n` };
}
