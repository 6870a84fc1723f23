import { BadInputError } from '../../core/errors.js';
import { createPagesAccumulator, parsePageRow } from '../../core/evaluation/pages.js';
import { separate } from '../../core/separation/separate.js';
import { repair } from '../../core/text/repair.js';
import { readRows } from '../../files/datasets.js';
import { createProgress, printable, reportRow } from './streams.js';

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
  /** Damaged beyond repair: to be left alone, and to be reported. */
  readonly isBeyond: boolean;
  /** What the row belongs to, where it says so. */
  readonly set: string | null;
}

function parseRepairRow(json: unknown): RepairRow {
  const { id, original, fixedEncoding, status, set } = (json ?? {}) as Record<string, unknown>;
  if (typeof original !== 'string') throw new BadInputError('original: must be a string');
  if (typeof fixedEncoding !== 'string') throw new BadInputError('fixedEncoding: must be a string');
  return {
    id: typeof id === 'string' ? id : null,
    original,
    fixed: fixedEncoding,
    isBeyond: status === 'garbage' && original === fixedEncoding,
    set: typeof set === 'string' ? set : null,
  };
}

const noRepairCounts = () => ({
  damaged: 0,
  damagedRight: 0,
  damagedLeft: 0,
  /** Not right and changed, but what is missing was reported as lost. */
  damagedPartial: 0,
  sound: 0,
  soundRight: 0,
  beyond: 0,
  beyondLeft: 0,
  beyondReported: 0,
});
type RepairCounts = ReturnType<typeof noRepairCounts>;

function countRow(counts: RepairCounts, row: RepairRow, { text, status }: { text: string; status: string }): void {
  const isRight = text === row.fixed;
  if (row.isBeyond) {
    counts.beyond++;
    counts.beyondLeft += Number(isRight);
    counts.beyondReported += Number(status === 'garbage' || status === 'partial');
  } else if (row.original === row.fixed) {
    counts.sound++;
    counts.soundRight += Number(isRight);
  } else {
    counts.damaged++;
    counts.damagedRight += Number(isRight);
    counts.damagedLeft += Number(!isRight && text === row.original);
    counts.damagedPartial += Number(!isRight && text !== row.original && status === 'partial');
  }
}

/**
 * Repairs damaged texts and counts those that come out exactly right; sound texts must stay as they are, and so must
 * those beyond repair (`status` is `garbage`), which must be reported besides. Rows with a `set` are also counted by it.
 */
export async function evaluateRepairFiles(files: readonly string[]): Promise<Result> {
  const counts = noRepairCounts();
  const sets = new Map<string, RepairCounts>();
  const wrong: { file: string; line: number; id: string | null; status: string }[] = [];
  const columns = { all: ['original', 'fixedEncoding'], some: [] };
  for await (const { file, line, row, error } of readRows(files, undefined, columns, parseRepairRow)) {
    if (error !== undefined) {
      reportRow(file, line, error.message);
      continue;
    }
    const report = repair(row.original);
    countRow(counts, row, report);
    if (row.set !== null) {
      const own = sets.get(row.set) ?? noRepairCounts();
      countRow(own, row, report);
      sets.set(row.set, own);
    }
    if (report.text !== row.fixed) wrong.push({ file, line, id: row.id, status: report.status });
  }
  const lines = [
    ...countLines(counts),
    ...(sets.size > 1 ? [...sets].flatMap(([set, own]) => [`set ${printable(set)}`, ...countLines(own)]) : []),
    ...wrong.map(
      ({ file, line, id, status }) => `not right: ${file}:${line}${id === null ? '' : ` ${printable(id)}`} (${status})`,
    ),
  ];
  const bySet = Object.fromEntries([...sets].map(([set, own]) => [set, own]));
  return {
    json: { format: 'parley-repair-evaluation', version: 1, ...counts, sets: bySet, wrong },
    text: `${lines.join('\n')}\n`,
  };
}

function countLines(counts: RepairCounts): string[] {
  const { damaged, damagedRight, damagedLeft, damagedPartial, sound, soundRight, beyond } = counts;
  const share = (part: number, whole: number): string => `${part} (${whole === 0 ? '-' : (part / whole).toFixed(3)})`;
  const changed = damaged - damagedRight - damagedLeft;
  return [
    `damaged texts   ${damaged}`,
    `  exactly right ${share(damagedRight, damaged)}`,
    `  left as is    ${share(damagedLeft, damaged)}`,
    `  wrong         ${share(changed, damaged)}`,
    `    of these in part, the rest reported as lost ${damagedPartial}`,
    `sound texts     ${sound}`,
    `  left as is    ${share(soundRight, sound)}`,
    ...(beyond === 0
      ? []
      : [
          `beyond repair   ${beyond}`,
          `  left as is    ${share(counts.beyondLeft, beyond)}`,
          `  reported      ${share(counts.beyondReported, beyond)}`,
        ]),
  ];
}
