import { describe, expect, it } from 'vitest';
import { createPagesAccumulator, parsePageRow } from '../../../src/core/evaluation/pages.js';
import { seededRandom } from '../../../src/core/random.js';
import { CANDIDATE_FEATURE_NAMES, NONE_FEATURE_NAMES } from '../../../src/core/separation/border.js';
import { moveName } from '../../../src/core/separation/fitted.js';
import { LINE_FEATURE_NAMES } from '../../../src/core/separation/line-features.js';
import { BORDER_FEATURE_NAMES, PAGE_FEATURE_NAMES } from '../../../src/core/separation/page-features.js';
import { separate } from '../../../src/core/separation/separate.js';
import { START_FEATURE_NAMES } from '../../../src/core/separation/start-features.js';
import {
  bestStates,
  COMMENT,
  expectations,
  MOVE_COUNT,
  MOVES,
  STATE_NAMES,
  STATES,
} from '../../../src/core/separation/trellis.js';
import { WEIGHTS } from '../../../src/core/separation/weights.js';
import { poolOf } from '../../../src/training-pages/comment-pool.js';
import { type ComposedPage, composePage } from '../../../src/training-pages/compose.js';
import type { PageSources } from '../../../src/training-pages/sources.js';

/** Stands in for the public data sets, which are no part of a checkout: every comment is one of our own templates. */
const SOURCES: PageSources = {
  pools: new Map([
    [
      'en',
      poolOf([['I still think this was the wrong decision, and I said so at the time.'], ['Who asked for this?']]),
    ],
  ]),
  newsSentences: ['The committee published its report on Tuesday after a delay of two months.'],
  headlines: ['Committee publishes its report'],
  longTexts: [
    ['I have lived in this town for thirty years.', 'Nobody has ever asked me what I want.', 'That is fine.'],
  ],
};
const compose = (count: number): ComposedPage[] =>
  Array.from({ length: count }, (_value, index) =>
    composePage(`t${index}`, seededRandom(7_000_003 * (index + 1)), SOURCES),
  );

describe('composed pages', () => {
  it('are the same for the same numbers, and their lines say what their text is', () => {
    for (const [index, page] of compose(60).entries()) {
      expect(composePage(`t${index}`, seededRandom(7_000_003 * (index + 1)), SOURCES)).toEqual(page);
      expect(page.lines.map(({ text }) => text)).toEqual(page.text.split('\n'));
      expect(page.lines.some(({ role }) => role === 'comment')).toBe(page.hasComments);
      for (const { text, role } of page.lines) expect(role === 'blank').toBe(text.trim() === '');
      page.comments.forEach((comment, number) => {
        const body = page.lines.filter((line) => line.comment === number && line.meta === undefined);
        expect(body.map(({ text }) => text.trim()).join(' ')).toBe(comment.text.trim());
      });
    }
  });

  it('are separated: few false pages, most borders within a line', () => {
    const scored = createPagesAccumulator();
    for (const page of compose(250)) {
      const row = parsePageRow(JSON.parse(JSON.stringify(page)));
      scored.add(row, separate(row.content, { format: 'text' }));
    }
    const { overall } = scored.report();
    expect(overall.falsePositivePages).toBeLessThan(0.06);
    expect(overall.borderWithinOne).toBeGreaterThan(0.6);
    expect(overall.lines.macroF1).toBeGreaterThan(0.85);
  });

  it('with a doubtful border are told by a warning, and are wrong more often than the others', () => {
    const wrong = { doubtful: 0, sure: 0 };
    const all = { doubtful: 0, sure: 0 };
    // Few borders are doubtful: fewer pages would leave them to chance.
    for (const page of compose(1000)) {
      const first = page.lines.filter(({ role }) => role !== 'blank').findIndex(({ role }) => role === 'comment');
      const found = separate(page.text, { format: 'text' });
      if (first < 0 || !found.hasComments) continue;
      const begin = found.segments.find(({ role }) => role === 'comment')!.begin;
      const at = page.text
        .slice(0, begin)
        .split('\n')
        .filter((line) => line.trim() !== '').length;
      const kind = found.warnings.includes('doubtful where the comments begin') ? 'doubtful' : 'sure';
      all[kind]++;
      if (Math.abs(at - first) > 1) wrong[kind]++;
    }
    expect(all.doubtful).toBeGreaterThan(5);
    expect(wrong.doubtful / all.doubtful).toBeGreaterThan(3 * (wrong.sure / all.sure));
  }, 120_000);
});

describe('the weights that ship', () => {
  it.each<[string, readonly string[], Record<string, number>]>([
    ['speech', LINE_FEATURE_NAMES, WEIGHTS.speech],
    ['comment', PAGE_FEATURE_NAMES, WEIGHTS.comment],
    ['boilerplate', PAGE_FEATURE_NAMES, WEIGHTS.boilerplate],
    ['border', CANDIDATE_FEATURE_NAMES, WEIGHTS.border],
    ['none', NONE_FEATURE_NAMES, WEIGHTS.none],
    ['start', START_FEATURE_NAMES, WEIGHTS.start],
    ['starts', STATE_NAMES, WEIGHTS.starts],
  ])('of %s weigh only what is seen', (_name, names, table) => {
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(table).filter((name) => !names.includes(name))).toEqual([]);
    expect(Object.keys(table).length).toBeGreaterThan(0);
  });

  it('of moves name every move and only what is seen at borders', () => {
    expect(Object.keys(WEIGHTS.moves).sort()).toEqual(MOVES.map((_move, index) => moveName(index)).sort());
    for (const table of Object.values(WEIGHTS.moves)) {
      expect(Object.keys(table).filter((name) => !(BORDER_FEATURE_NAMES as readonly string[]).includes(name))).toEqual(
        [],
      );
    }
  });
});

describe('the trellis', () => {
  const random = seededRandom(5);
  const trellis = {
    size: 7,
    emissions: Float64Array.from({ length: 7 * STATES }, () => random.next() * 4 - 2),
    moves: Float64Array.from({ length: 7 * MOVE_COUNT }, () => random.next() * 4 - 3),
    starts: [0, -1, -2, 0],
  };

  /** Every way through the trellis with its score, the slow and obvious way. */
  function ways(): { states: number[]; score: number }[] {
    let open = [0, 1, 2].map((state) => ({
      states: [state],
      score: trellis.starts[state]! + trellis.emissions[state]!,
    }));
    for (let index = 1; index < trellis.size; index++) {
      open = open.flatMap(({ states, score }) => {
        const last = states.at(-1)!;
        const steps: [number, number][] = [[last, 0]];
        MOVES.forEach(([from, to], move) => {
          if (from === last) steps.push([to, trellis.moves[index * MOVE_COUNT + move]!]);
        });
        return steps.map(([state, cost]) => ({
          states: [...states, state],
          score: score + cost + trellis.emissions[index * STATES + state]!,
        }));
      });
    }
    return open;
  }

  it('finds the best way and the share of every state, as counting all ways does', () => {
    const all = ways();
    const best = all.reduce((so, way) => (way.score > so.score ? way : so));
    expect([...bestStates(trellis, 'anywhere')]).toEqual(best.states);
    const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
    const found = expectations(trellis);
    expect(found.total).toBeCloseTo(Math.log(total), 9);
    for (let index = 0; index < trellis.size; index++) {
      for (let state = 0; state < STATES; state++) {
        const share = all
          .filter(({ states }) => states[index] === state)
          .reduce((sum, { score }) => sum + Math.exp(score) / total, 0);
        expect(found.states[index * STATES + state]).toBeCloseTo(share, 9);
      }
    }
  });

  it('begins comments where it is told to, and nowhere where it is told so', () => {
    const states = [...bestStates(trellis, 4)];
    expect(states.indexOf(COMMENT)).toBe(4);
    expect([...bestStates(trellis, 'nowhere')]).not.toContain(COMMENT);
    expect(expectations(trellis, 4).states[4 * STATES + COMMENT]).toBeCloseTo(1, 9);
  });
});
