import { describe, expect, it } from 'vitest';
import type { Head } from '../../../src/core/classify/classifier.js';
import type { AxisResult } from '../../../src/core/evaluation/axis-result.js';
import { type AxisCase, type AxisRun, createAxisRun } from '../../../src/core/evaluation/axis-run.js';
import { compareAnswers } from '../../../src/core/evaluation/compare.js';
import type { Evaluation } from '../../../src/core/evaluation/evaluation.js';
import { createLabelSchema } from '../../../src/core/evaluation/label-schema.js';
import { labelCases, parseLabelledRow } from '../../../src/core/evaluation/labelled-row.js';
import { escapeHtml } from '../../../src/core/evaluation/plots.js';
import { reportHtml } from '../../../src/core/evaluation/report.js';
import { seededRandom } from '../../../src/core/random.js';

const head = (axis: string, classes: readonly string[], more: Partial<Head> = {}): Head => ({
  axis,
  classes,
  multiLabel: false,
  thresholds: classes.map(() => 0.5),
  abstainBelow: 0,
  languages: [],
  ...more,
});

function runOf(
  of: Head,
  rows: readonly (readonly [AxisCase['value'], AxisCase['scores'], string?, string?])[],
  model = 'model@1',
): AxisResult {
  const run = createAxisRun(of, model);
  rows.forEach(([value, scores, text = '', slice], index) => {
    run.add({
      value,
      scores,
      slice: slice ?? null,
      describe: () => ({ id: `row-${index}`, place: `tiny.jsonl:${index + 1}`, text, target: null }),
    });
  });
  return run.result(1);
}

describe('the run of one model over one axis', () => {
  it('scores a binary axis, soft labels and all', () => {
    const result = runOf(head('spam', ['false', 'true']), [
      [1, [0.1, 0.9]],
      [0.7, [0.3, 0.7]],
      [0.2, [0.4, 0.6]],
      [0, [0.9, 0.1]],
      ['false', [0.8, 0.2]],
    ]);
    expect(result).toMatchObject({ kind: 'binary', rows: 5, failed: 0, unknownClasses: [] });
    expect(result.figures['accuracy']!.value).toBe(0.8);
    expect(result.figures['auc']!.value).toBe(1);
    expect(result.figures['spearman']!.value).toBeGreaterThan(0.9);
    expect(result.confusion!.counts).toEqual([
      [2, 1],
      [0, 2],
    ]);
    expect(result.majority).toMatchObject({ class: 'false', figures: { accuracy: 0.6 } });
    expect(result.worst).toMatchObject([{ id: 'row-2', gold: 'false', given: 'true', score: 0.6 }]);
  });

  it('counts a class that the model does not know as wrong, and a failure as nothing', () => {
    const result = runOf(head('reply', ['agree', 'query']), [
      ['agree', [0.9, 0.1]],
      ['mockery', [0.7, 0.3]],
      ['query', null],
    ]);
    expect(result).toMatchObject({ rows: 2, failed: 1, unknownClasses: ['mockery'] });
    expect(result.figures['accuracy']!.value).toBe(0.5);
    expect(result.perClass.map((each) => [each.class, each.support])).toEqual([
      ['agree', 1],
      ['query', 0],
      ['mockery', 1],
    ]);
  });

  it('compares labels without abstention and says how often it answers', () => {
    const result = runOf(head('reply', ['agree', 'query'], { abstainBelow: 0.6 }), [
      ['agree', [0.9, 0.1]],
      ['agree', [0.45, 0.55]],
    ]);
    expect(result.figures['accuracy']!.value).toBe(0.5);
    expect(result.figures['coverage']!.value).toBe(0.5);
    expect(result.figures['accuracyAnswered']!.value).toBe(1);
  });

  it('scores sets of classes', () => {
    const result = runOf(head('emotion', ['joy', 'anger'], { multiLabel: true }), [
      [['joy'], [0.9, 0.1]],
      [[], [0.2, 0.7]],
      [
        ['joy', 'fear'],
        [0.8, 0.2],
      ],
    ]);
    expect(result).toMatchObject({ kind: 'multi', confusion: null, unknownClasses: ['fear'] });
    expect(result.figures['subsetAccuracy']!.value).toBeCloseTo(1 / 3, 12);
    expect(result.worst[0]).toMatchObject({ gold: 'not anger', given: 'anger', score: 0.7 });
  });

  it('gives figures for each slice that are those of its rows alone', () => {
    const random = seededRandom(3);
    const rows = Array.from({ length: 60 }, (_, index) => {
      const score = random.next();
      const slice = index % 3 === 0 ? 'a' : 'b';
      return [Number(random.next() < score), [1 - score, score], '', slice] as const;
    });
    const whole = runOf(head('spam', ['false', 'true']), rows);
    const part = runOf(
      head('spam', ['false', 'true']),
      rows.filter(([, , , slice]) => slice === 'a'),
    );
    const slice = whole.slices.find((each) => each.value === 'a')!;
    expect(slice.rows).toBe(20);
    for (const [name, value] of Object.entries(slice.figures)) expect(part.figures[name]!.value).toBeCloseTo(value, 12);
  });

  it('has figures for no rows at all', () => {
    expect(runOf(head('spam', ['false', 'true']), [])).toMatchObject({ rows: 0, figures: {}, majority: null });
    expect(runOf(head('emotion', ['joy'], { multiLabel: true }), [])).toMatchObject({ rows: 0, figures: {} });
  });
});

/** Two axes, two models, and texts as hostile as comments are. */
function tinyEvaluation(): Evaluation {
  const texts = [
    '<script>alert("x")</script> buy now',
    '\u202Emoc.spam\u202C & <img src=x onerror=y>',
    'A calm remark about the ferry timetable.',
    "It's late\u0000 \ud800 again",
  ];
  const schema = createLabelSchema();
  const rows = Array.from({ length: 24 }, (_, index) =>
    parseLabelledRow({
      id: `t<${index}>`,
      text: texts[index % texts.length],
      labels: { spam: index % 4 < 2, 'a"b<c>': index % 3 === 0 ? 'x</style>' : 'y' },
    }),
  );
  rows.forEach((row, index) => {
    schema.add(row, index + 1);
  });
  const random = seededRandom(11);
  const runs = (axis: string, classes: readonly string[], model: string): AxisRun => {
    const run = createAxisRun(head(axis, classes), model);
    rows.forEach((row, index) => {
      const [{ value }] = labelCases(row, axis) as [ReturnType<typeof labelCases>[number]];
      const right = typeof value === 'number' ? value : classes.indexOf(String(value));
      const score = Math.min(1, Math.max(0, (right === 1 ? 0.65 : 0.35) + (random.next() - 0.5) * 0.7));
      const describe = () => ({ id: row.id, place: `tiny.jsonl:${index + 1}`, text: row.text, target: null });
      run.add({ value, scores: [1 - score, score], slice: index % 2 === 0 ? 'one' : '<b>two</b>', describe });
    });
    return run;
  };
  const axes = schema.axes().map((axis) => {
    const both = ['first@1', '<i>second</i>@2'].map((model) => runs(axis.axis, axis.classes, model));
    return {
      axis: axis.axis,
      schema: axis,
      results: both.map((run) => run.result(1)),
      comparisons: [compareAnswers(both[0]!.answers()!, both[1]!.answers()!, 1)!],
    };
  });
  return {
    format: 'parley-evaluation',
    version: 1,
    data: ['tiny&<b>.jsonl'],
    rows: rows.length,
    faultyRows: 0,
    seed: 1,
    slicedBy: 'source',
    workload: { commentsPerDay: 1_000, secondsPerItem: 20, baseRate: null, mostMissedOf100: 10 },
    axes,
    notes: ['no model answers <tone.insult>'],
  };
}

describe('the report', () => {
  it('is the page it was (vitest -u rewrites it; look at the difference)', async () => {
    await expect(reportHtml(tinyEvaluation())).toMatchFileSnapshot('../../golden/evaluation-report.html');
  });

  it('holds no markup from the data, no script and no address to fetch from', () => {
    const html = reportHtml(tinyEvaluation());
    const tags = new Set([...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag!.toLowerCase()));
    for (const tag of ['script', 'img', 'b', 'i', 'link', 'iframe', 'object', 'image', 'use']) {
      expect(tags).not.toContain(tag);
    }
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).not.toMatch(/(?:src|href|xlink:href)="(?!#)/);
    expect(html).not.toMatch(/url\(|@import|https?:/);
    expect(html).not.toMatch(/[\u0000\u202a-\u202e]/);
    expect(html).toContain('\u2039U+202E\u203amoc.spam');
  });

  it('shows what cannot be seen and keeps what can', () => {
    expect(escapeHtml('a\tb\n\u200d👍🏽 Ω\ufeff\ud83d')).toBe('a\tb\n\u200d👍🏽 Ω\u2039U+FEFF\u203a\u2039U+D83D\u203a');
    expect(escapeHtml(`<a href="x" o='y'>&`)).toBe('&lt;a href=&quot;x&quot; o=&#39;y&#39;&gt;&amp;');
  });
});
