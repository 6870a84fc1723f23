import { Command } from 'commander';
import { BadInputError } from '../../core/errors.js';
import { createModerator } from '../../core/moderate.js';
import { SPEARMAN_AIM } from '../../core/perspective/attributes.js';
import { fitScoreMap, type ScorePair } from '../../core/perspective/fit-map.js';
import { type AttributeMap, mapSignals, type ScoreMap } from '../../core/perspective/score-map.js';
import { DEFAULT_POLICY } from '../../core/policy/policy.js';
import { loadDefaultModels } from '../../engines/index.js';
import { readRows } from '../../files/datasets.js';
import { readScoreMap, SHIPPED_SCORE_MAP, writeScoreMap } from '../../files/score-map-file.js';
import { openModel, parseModelOption } from './model-options.js';
import { createProgress, reportRow } from './streams.js';

interface MapFlags {
  readonly data: readonly string[];
  readonly model: readonly string[];
  readonly source?: string;
  readonly out?: string;
  readonly json?: true;
  readonly markdown?: true;
  readonly check?: true;
  readonly file: string;
}

const HELP = `
Rows: {"text": "…", "labels": {"perspective.TOXICITY": 0.81}}, scored here; or recorded pairs as GET /v1/perspective/pairs
gives them, {"ours": {"tone.toxicity": 0.4}, "perspective": {"TOXICITY": 0.81}}. NAME@VERSION counts for NAME.

Without --data the map that ships is shown. An attribute is served where its AUC against Perspective >= 0.5, measured out
of fold, reaches its bar; the others are refused like unknown ones. --out writes a map that the service reads
(perspective-map.json in the folder of its models). --check fits anew and exits 1 where the states differ from those of --file.

Exit status: 0 all well, 1 a row could not be read or --check found a difference, 2 wrong usage.`;

/** `parley perspective-map`: how our scores follow Perspective's, and the map between the two. */
export function perspectiveMapCommand(): Command {
  return new Command('perspective-map')
    .description("Fit and show the map from our scores to Perspective's")
    .option('--data <files...>', 'comments with Perspective scores, or recorded pairs; - is standard input', [])
    .option('--model <[AXIS=]PATH...>', 'these model folders beside the shipped ones', [])
    .option('--source <words>', 'what the data is, for the file; its names unless said')
    .option('--file <file>', 'the map that is shown or checked', SHIPPED_SCORE_MAP)
    .option('--out <file>', 'write the map as JSON')
    .option('--json', 'print the map as JSON')
    .option('--markdown', 'print the tables as Markdown')
    .option('--check', 'fit on --data and compare with --file')
    .addHelpText('after', HELP)
    .action(async (flags: MapFlags) => {
      if (flags.check && flags.data.length === 0) throw new BadInputError('--check needs --data');
      const known = await readScoreMap(flags.file);
      const map = flags.data.length === 0 ? known : await fitFrom(flags);
      if (map === null) throw new BadInputError(`${flags.file} is not there: give --data`);
      if (flags.out !== undefined) await writeScoreMap(flags.out, map);
      if (flags.json) process.stdout.write(`${JSON.stringify(map)}\n`);
      else process.stdout.write(flags.markdown ? markdown(map) : table(map));
      if (flags.check) compare(known, map);
    });
}

async function fitFrom(flags: MapFlags): Promise<ScoreMap> {
  const own = await Promise.all(flags.model.map((value) => openModel(parseModelOption(value))));
  const models = [...(await loadDefaultModels()), ...own].map(({ classifier }) => classifier);
  const moderator = createModerator({ models, policy: DEFAULT_POLICY, targets: [] });
  const progress = createProgress('comments');
  const pairs: ScorePair[] = [];
  let used: Readonly<Record<string, string>> = {};
  for await (const { file, line, row, error } of readRows(flags.data, undefined, { all: [], some: [] }, parseRow)) {
    if (error !== undefined) {
      reportRow(file, line, error.message);
      continue;
    }
    if (row.signals !== null) {
      pairs.push({ signals: row.signals, perspective: row.perspective });
    } else {
      const assessment = moderator.moderate({ text: row.text, language: 'en' }, { axes: ['tone'] });
      used = assessment.models;
      if (assessment.tone.scores !== null)
        pairs.push({ signals: mapSignals(assessment), perspective: row.perspective });
    }
    progress.add(1);
  }
  progress.end();
  const tone = Object.fromEntries(Object.entries(used).filter(([axis]) => axis === 'tone' || axis.startsWith('tone.')));
  return fitScoreMap(pairs, { source: flags.source ?? flags.data.join(', '), models: tone });
}

interface Row {
  readonly text: string;
  /** Null where the row is a comment that is to be scored here. */
  readonly signals: ScorePair['signals'] | null;
  readonly perspective: ScorePair['perspective'];
}

function parseRow(json: unknown): Row {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) throw new BadInputError('not a JSON object');
  const { text, labels, ours, perspective } = json as Record<string, unknown>;
  if (ours !== undefined) {
    return { text: '', signals: scoresOf(ours, 'ours', ''), perspective: scoresOf(perspective, 'perspective', '') };
  }
  if (typeof text !== 'string' || text === '') throw new BadInputError('no text');
  const scores = scoresOf(labels, 'labels', 'perspective.');
  if (Object.keys(scores).length === 0) throw new BadInputError('no label perspective.ATTRIBUTE');
  return { text, signals: null, perspective: scores };
}

function scoresOf(value: unknown, field: string, prefix: string): Record<string, number> {
  if (value === null || typeof value !== 'object') throw new BadInputError(`${field} is not an object`);
  const scores: Record<string, number> = {};
  for (const [name, score] of Object.entries(value)) {
    if (!name.startsWith(prefix)) continue;
    if (typeof score !== 'number' || !(score >= 0 && score <= 1)) {
      throw new BadInputError(`${field}.${name} is not a number from 0 to 1`);
    }
    scores[name.slice(prefix.length)] = score;
  }
  return scores;
}

const figure = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : value.toFixed(3);
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function figureRows(map: ScoreMap): string[][] {
  return Object.entries(map.attributes).map(([name, { state, figures }]) => {
    const aim = SPEARMAN_AIM[name];
    const missed = aim !== undefined && (figures.spearman ?? 0) < aim ? ` (aim ${aim})` : '';
    return [
      name,
      state,
      String(figures.positives),
      figure(figures.auc),
      `${figure(figures.spearman)}${missed}`,
      figure(figures.unmapped?.auc),
      figure(figures.unmapped?.spearman),
    ];
  });
}

const FIGURE_HEAD = ['attribute', 'state', '>= 0.5', 'AUC', 'Spearman', 'AUC unmapped', 'Spearman unmapped'];

function thresholdRows(map: ScoreMap): string[][] {
  const shown = Object.entries(map.attributes).filter(([, { state }]) => state !== 'refused');
  return shown.flatMap(([name, { held }]: [string, AttributeMap]) =>
    held.map(({ threshold, here, byPerspective, byMap, byBoth }) => [
      name,
      threshold.toFixed(2),
      figure(here),
      percent(byPerspective),
      percent(byMap),
      percent(byBoth),
    ]),
  );
}

const THRESHOLD_HEAD = [
  'attribute',
  'Perspective',
  'here, unmapped',
  'held by Perspective',
  'held with the map',
  'held by both',
];

function table(map: ScoreMap): string {
  const lines = [
    `${map.rows} comments: ${map.source}; models ${Object.values(map.models).join(', ') || 'as recorded'}`,
    "Agreement with another model's scores, which is no accuracy; out of fold.",
    '',
    ...columns([FIGURE_HEAD, ...figureRows(map)]),
    '',
    ...columns([THRESHOLD_HEAD, ...thresholdRows(map)]),
  ];
  return `${lines.join('\n')}\n`;
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      .join('  ')
      .trimEnd(),
  );
}

function markdown(map: ScoreMap): string {
  const tableOf = (head: string[], rows: string[][]): string[] => [
    `| ${head.join(' | ')} |`,
    `| ${head.map((_, at) => (at < 2 ? '---' : '---:')).join(' | ')} |`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ];
  return `${[...tableOf(FIGURE_HEAD, figureRows(map)), '', ...tableOf(THRESHOLD_HEAD, thresholdRows(map))].join('\n')}\n`;
}

/** The states that ship must be those that the figures give today. */
function compare(known: ScoreMap | null, fitted: ScoreMap): void {
  const names = new Set([...Object.keys(known?.attributes ?? {}), ...Object.keys(fitted.attributes)]);
  for (const name of names) {
    const [before, now] = [known?.attributes[name]?.state ?? 'absent', fitted.attributes[name]?.state ?? 'absent'];
    if (before === now) continue;
    process.stderr.write(`${name}: ${before} in the file, ${now} by the figures\n`);
    process.exitCode = 1;
  }
}
