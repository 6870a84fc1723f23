import { describe, expect, it } from 'vitest';
import { axisData, type TrainingRow } from '../../../src/core/classify/axes.js';
import { documentViews, halvesOf } from '../../../src/core/classify/choose.js';
import { type Documents, extractDocuments } from '../../../src/core/classify/matrix.js';
import { targetBook } from '../../../src/core/classify/plan.js';
import { DEFAULT_FEATURES } from '../../../src/core/text/features.js';

/** Ten comments under each article. */
const comments = (articles: readonly (string | null)[]): TrainingRow[] =>
  articles.flatMap((context, article) =>
    Array.from({ length: 10 }, (_, at) => ({
      text: `comment ${at} on matter ${article}`,
      context,
      labels: { good: at % 2 === 0 },
    })),
  );

describe('the halves on which a choice is made', () => {
  it('hold all comments under one article on one side, as new comments are under other articles', () => {
    const rows = comments(Array.from({ length: 16 }, (_, article) => `article ${article}`));
    const [left, right] = halvesOf(axisData(rows, 'good').examples, rows);
    const articles = (half: typeof left): Set<unknown> => new Set(half.map(({ row }) => rows[row]!.context));
    expect(left.length + right.length).toBe(160);
    for (const article of articles(left)) expect(articles(right).has(article)).toBe(false);
  });

  it.each([
    ['one article', comments(['the only article', 'the only article'])],
    ['no article', comments([null, null])],
  ] as const)('hold equal texts on one side where there is %s', (_, rows) => {
    const twice = [...rows, ...rows];
    const [left, right] = halvesOf(axisData(twice, 'good').examples, twice);
    expect(Math.min(left.length, right.length)).toBeGreaterThan(0);
    const texts = new Set(left.map(({ row }) => twice[row]!.text));
    for (const { row } of right) expect(texts.has(twice[row]!.text)).toBe(false);
  });
});

describe('what a head looks at', () => {
  it('is all that stands in its documents, in the columns where it always stands', () => {
    const rows = comments(['an article']);
    const plain = extractDocuments(rows, [axisData(rows, 'good')], DEFAULT_FEATURES, 12, targetBook([]), null);
    const { start, column, value, columns } = plain.matrix;
    const perRow = (each: (row: number) => number[]): number[] => rows.flatMap((_, row) => each(row));
    const wider: Documents = {
      ...plain,
      matrix: {
        start: start.map((begin, row) => begin + row),
        column: Int32Array.from(perRow((row) => [...column.subarray(start[row]!, start[row + 1]!), columns])),
        value: Float32Array.from(perRow((row) => [...value.subarray(start[row]!, start[row + 1]!), 1])),
        columns: columns + 1,
      },
      prior: { weights: null as never, first: columns, mean: new Float64Array(1), deviation: new Float64Array(1) },
    };
    const views = documentViews(wider, DEFAULT_FEATURES);
    const without = views({ vectors: 0, prior: 0 }).matrix;
    expect([...without.start]).toEqual([...start]);
    expect([...without.column]).toEqual([...column.subarray(0, start.at(-1))]);
    expect(without.columns).toBe(columns + 1);
    expect(views({ vectors: 0, prior: 0.1 }).matrix).toBe(wider.matrix);
  });
});
