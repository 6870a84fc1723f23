import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BadInputError } from '../core/errors.js';
import { seededRandom } from '../core/random.js';
import { CANDIDATE_FEATURE_NAMES, NONE_FEATURE_NAMES } from '../core/separation/border.js';
import { moveName } from '../core/separation/fitted.js';
import { LINE_FEATURE_NAMES } from '../core/separation/line-features.js';
import { BORDER_FEATURE_NAMES, PAGE_FEATURE_NAMES } from '../core/separation/page-features.js';
import { START_FEATURE_NAMES } from '../core/separation/start-features.js';
import { STATE_NAMES } from '../core/separation/trellis.js';
import { calibrationOf } from './calibrate-pages.js';
import { type ComposedPage, composePage } from './compose.js';
import { fitBorder, seeForBorder } from './fit-border.js';
import { fitCut, readCuts } from './fit-cut.js';
import { fitDecoder, fitSpeech, readPage } from './fit-decoder.js';
import { OWN_PAGES } from './own-pages.js';
import { type PageSources, readSources } from './sources.js';

/**
 * Rebuilds the weights of separation, byte for byte, where the public data sets lie beside the checkout:
 * `npm run train:pages [-- --data DIR] [--out FILE]`. With `--compose N` it writes N composed pages to `--out` instead, in the
 * form that `parley evaluate --task pages` reads. In two steps, since the calibration reads pages as they are read with
 * the weights: `--step weights`, build, `--step calibration`; `npm run train:pages` takes both.
 */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const WEIGHTS_FILE = path.join(ROOT, 'src/core/separation/weights.ts');

/** Pages of the chain, of the choice of a border and of the calibration; no page is in two of them. */
const PAGES = { chain: 6000, border: 4500, calibration: 1500 } as const;
const FIRST_SEED = { chain: 1, border: 500_000, calibration: 900_000 } as const;
const FIT = {
  decoder: { epochs: 10, rate: 0.02, l2: 1e-4 },
  border: { epochs: 25, rate: 0.02, l2: 3e-4, noneWeight: 1 },
} as const;

type Part = keyof typeof PAGES;

/**
 * Every sixth page that was written as a whole is kept for the calibration: texts by a hand that nothing was fitted on are what
 * a page of somebody else is. Of these only such as somebody answered: the fit needs texts that speak like comments and have none
 * (letters, minutes, interviews) more often than pages hold them.
 */
function wholePagesOf(part: Part): PageSources['wholePages'] {
  const calibrates = part === 'calibration';
  return new Map(
    [...OWN_PAGES].map(([language, all]) => [
      language,
      all.filter(
        ({ comments }, index) => (index % KEPT === KEPT - 1) === calibrates && (comments.length > 0 || !calibrates),
      ),
    ]),
  );
}

const KEPT = 6;

function* pagesOf(part: Part, all: PageSources, count: number = PAGES[part]): Generator<ComposedPage> {
  const sources = { ...all, wholePages: wholePagesOf(part) };
  for (let index = 0; index < count; index++) {
    yield composePage(`${part}-${index}`, seededRandom((FIRST_SEED[part] + index) * 1_000_003), sources);
  }
}

type Tables = Record<string, number | Record<string, number> | Record<string, Record<string, number>>>;

const round = (value: number): number => Math.round(value * 1000) / 1000 + 0;

/** Weights by name; what weighs nothing is left out. */
function table(names: readonly string[], weights: ArrayLike<number>): Record<string, number> {
  return Object.fromEntries(
    names.map((name, place) => [name, round(weights[place]!)]).filter(([, value]) => value !== 0),
  );
}

function fitWeights(sources: PageSources): Tables {
  const pages: ReturnType<typeof readPage>[] = [];
  const runs: ReturnType<typeof readCuts> = [];
  for (const page of pagesOf('chain', sources)) {
    const read = readPage(page);
    pages.push(read);
    runs.push(...readCuts(page, read));
  }
  const cut = fitCut(runs);
  const speech = fitSpeech(pages);
  const decoder = fitDecoder(pages, speech, FIT.decoder, (epoch, loss) => say(`roles ${epoch} ${loss.toFixed(4)}`));
  const examples: ReturnType<typeof seeForBorder>[] = [];
  for (const page of pagesOf('border', sources)) examples.push(seeForBorder(readPage(page), decoder));
  const border = fitBorder(examples, FIT.border, (epoch, loss) => say(`border ${epoch} ${loss.toFixed(4)}`));
  return {
    speech: table(LINE_FEATURE_NAMES, decoder.speech),
    speechBias: round(decoder.speechBias),
    comment: table(PAGE_FEATURE_NAMES, decoder.comment),
    boilerplate: table(PAGE_FEATURE_NAMES, decoder.boilerplate),
    moves: Object.fromEntries(
      decoder.moves.map((weights, move) => [moveName(move), table(BORDER_FEATURE_NAMES, weights)]),
    ),
    starts: table(STATE_NAMES, decoder.starts),
    border: table(CANDIDATE_FEATURE_NAMES, border.candidate),
    none: table(NONE_FEATURE_NAMES, border.none),
    start: table(START_FEATURE_NAMES, cut.start),
    startBias: round(cut.bias),
    startRate: round(cut.rate),
  };
}

/** The file of the weights as the formatter would leave it. */
function sourceOf(tables: Tables): string {
  const lines = (value: Tables[string], indent: string): string =>
    typeof value === 'number'
      ? String(value)
      : `{\n${Object.entries(value)
          .map(([name, inner]) => `${indent}  ${name}: ${lines(inner as Tables[string], `${indent}  `)},\n`)
          .join('')}${indent}}`;
  return `// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: weights are no constants of mathematics
/** Written by \`npm run train:pages\` from composed pages; see docs/decisions/separation.md. Not edited by hand. */
export const WEIGHTS = ${lines(tables as never, '')};
`;
}

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

interface Settings {
  data: string;
  out: string;
  step: string;
  compose: number;
}

function settingsOf(words: readonly string[]): Settings {
  const settings: Settings = {
    data: path.join(ROOT, '../shared/data'),
    out: WEIGHTS_FILE,
    step: 'weights',
    compose: 0,
  };
  for (let at = 0; at < words.length; at += 2) {
    const [name, value] = [words[at]!, words[at + 1]];
    if (value === undefined) throw new BadInputError(`${name} needs a value`);
    if (name === '--data') settings.data = value;
    else if (name === '--out') settings.out = value;
    else if (name === '--step' && /^(?:weights|calibration)$/.test(value)) settings.step = value;
    else if (name === '--compose' && /^\d+$/.test(value)) settings.compose = Number(value);
    else throw new BadInputError(`${name} ${value} is not understood`);
  }
  if (!existsSync(settings.data)) {
    throw new BadInputError(`${settings.data} is missing: the public data sets are not part of the checkout`);
  }
  return settings;
}

async function main(): Promise<void> {
  const { data, out, step, compose } = settingsOf(process.argv.slice(2));
  const sources = readSources(data);
  if (compose > 0) {
    const rows: string[] = [];
    for (const page of pagesOf('calibration', sources, compose)) {
      rows.push(JSON.stringify({ ...page, lines: page.lines.map(({ text: _text, ...line }) => line) }));
    }
    writeFileSync(out, `${rows.join('\n')}\n`);
    return;
  }
  const known = (await import('../core/separation/weights.js')).WEIGHTS as unknown as Tables;
  const calibration =
    step === 'calibration'
      ? calibrationOf([...pagesOf('calibration', sources)], say)
      : { gate: known['gate']!, cutConfidence: known['cutConfidence']! };
  const fitted = step === 'calibration' ? known : fitWeights(sources);
  writeFileSync(out, sourceOf({ ...fitted, ...calibration }));
}

await main();
