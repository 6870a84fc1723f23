import { cutRun } from '../core/separation/cut.js';
import { decode } from '../core/separation/decode.js';
import { COMMENT } from '../core/separation/trellis.js';
import type { ComposedPage } from './compose.js';
import { fitLogistic, readPage } from './fit-decoder.js';

type Kind = 'headed' | 'unheaded' | 'gapped';

/** Calibration on pages that nothing was fitted on: of the page's probability, and of cuts by what told them. */
export function calibrationOf(
  pages: readonly ComposedPage[],
  say: (line: string) => void,
): { gate: { slope: number; bias: number; least: number }; cutConfidence: Record<Kind, number> } {
  const odds: number[] = [];
  const labels: number[] = [];
  const right: Record<Kind, number> = { headed: 1, unheaded: 1, gapped: 1 };
  const all: Record<Kind, number> = { headed: 2, unheaded: 2, gapped: 2 };
  let near = 0;
  let expected = 0;
  let borders = 0;
  for (const page of pages) {
    const { blocks, headers, language, states } = readPage(page);
    const decoded = decode(blocks, headers, language);
    const first = states.indexOf(COMMENT);
    odds.push(Math.max(-12, Math.min(12, decoded.odds)));
    labels.push(first < 0 ? 0 : 1);
    const found = decoded.roles.indexOf(COMMENT);
    if (first >= 0 && found >= 0) {
      borders++;
      expected += decoded.borderConfidence;
      if (Math.abs(found - first) <= 1) near++;
    }
    const comments = page.lines.filter(({ role }) => role !== 'blank').map(({ comment }) => comment);
    for (let from = 0; from < states.length; from++) {
      if (states[from] !== COMMENT) continue;
      let to = from;
      while (to < states.length && states[to] === COMMENT) to++;
      for (const { first: begin, by } of cutRun(blocks, headers, from, to)) {
        if (by === 'words' || (by === 'gapped' && begin === from)) continue;
        all[by]++;
        if (begin === from || comments[begin] !== comments[begin - 1]) right[by]++;
      }
      from = to;
    }
  }
  const fitted = fitLogistic(Float64Array.from(odds), 1, Uint8Array.from(labels), { epochs: 60, rate: 0.02, l2: 0 });
  say(`border within one ${(near / borders).toFixed(3)}, expected ${(expected / borders).toFixed(3)}, of ${borders}`);
  const rounded = (value: number) => Math.round(value * 1000) / 1000;
  const [slope, bias] = [rounded(fitted[0]!), rounded(fitted[1]!)];
  const share = (kind: Kind) => rounded(right[kind] / all[kind]);
  return {
    gate: { slope, bias, least: leastProbability(odds, labels, slope, bias) },
    cutConfidence: { headed: share('headed'), unheaded: share('unheaded'), gapped: share('gapped') },
  };
}

const MOST_FALSE_PAGES = 0.02;

/**
 * The lowest probability, in hundredths, from which on a page is taken to have comments without this being wrong on more than
 * `MOST_FALSE_PAGES` of the pages that have none.
 */
function leastProbability(odds: readonly number[], labels: readonly number[], slope: number, bias: number): number {
  const withNone = odds.filter((_, page) => labels[page] === 0).map((x) => 1 / (1 + Math.exp(-(slope * x + bias))));
  for (let hundredths = 50; hundredths < 100; hundredths++) {
    const wrong = withNone.filter((probability) => probability >= hundredths / 100).length;
    if (wrong <= MOST_FALSE_PAGES * withNone.length) return hundredths / 100;
  }
  return 1;
}
