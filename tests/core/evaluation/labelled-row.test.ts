import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadInputError } from '../../../src/core/errors.js';
import { createLabelSchema, MAX_CLASSES } from '../../../src/core/evaluation/label-schema.js';
import {
  commentInputOf,
  fieldOf,
  labelCases,
  parseCommentRow,
  parseLabelledRow,
} from '../../../src/core/evaluation/labelled-row.js';

const row = (labels: unknown, more: Record<string, unknown> = {}) =>
  parseLabelledRow({ id: 'a', text: 'Well argued, thank you.', labels, ...more });

function faultsOf(run: () => unknown): Record<string, string> {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(BadInputError);
    return Object.fromEntries((error as BadInputError).faults.map(({ path, message }) => [path, message]));
  }
  throw new Error('nothing was thrown');
}

describe('a labelled row', () => {
  it('reads every form of label', () => {
    const { labels } = row({
      spam: true,
      'tone.insult': 0.7,
      reply: ' agree ',
      emotion: ['joy', 'relief', 'joy'],
      'toxic.spans': [[0, 4]],
      stance: { NATO: 'oppose', Ukraine: 'support' },
      'tone.threat': null,
    });
    expect({ ...labels }).toEqual({
      spam: 1,
      'tone.insult': 0.7,
      reply: 'agree',
      emotion: ['joy', 'relief'],
      'toxic.spans': [[0, 4]],
      stance: { NATO: 'oppose', Ukraine: 'support' },
    });
  });

  it('reads the intake shapes as the flat fields', () => {
    const flat = row({}, { parent: 'Why?', context: 'Bridge closed\nFor a year', date: '2026-01-02', author: 'Ada' });
    const nested = row(
      {},
      {
        parent: { externalId: '7', text: 'Why?' },
        article: { title: 'Bridge closed', lead: 'For a year', url: 'https://example.org' },
        postedAt: '2026-01-02',
        author: { id: null, name: 'Ada' },
      },
    );
    for (const field of ['parent', 'context', 'date', 'author'] as const) expect(nested[field]).toEqual(flat[field]);
    expect(commentInputOf(flat).article).toEqual({ title: 'Bridge closed\nFor a year', lead: null });
    expect(commentInputOf(nested).article).toEqual({ title: 'Bridge closed', lead: 'For a year' });
  });

  it('keeps unknown fields for slices', () => {
    const read = row({ spam: 0 }, { lang: 'tr', meta: { batch: 3 }, author: { id: 9, name: 'Bo' } });
    expect(fieldOf(read, 'lang')).toBe('tr');
    expect(fieldOf(read, 'meta.batch')).toBe('3');
    expect(fieldOf(read, 'author')).toBe('9');
    expect(fieldOf(read, 'author.name')).toBe('Bo');
    expect(fieldOf(read, 'constructor')).toBeNull();
  });

  it('names every wrong field and never quotes the text', () => {
    const faults = faultsOf(() =>
      parseLabelledRow({
        text: ['secret'],
        labels: { spam: 2, stance: { NATO: 5 }, emotion: ['joy', ''], 'x.spans': [[3, 1]], tone: { a: 'b' } },
        parent: 4,
      }),
    );
    expect(Object.keys(faults).sort()).toEqual(
      ['emotion[1]', 'spam', 'stance.NATO', 'tone', 'x.spans[0]']
        .map((path) => `labels.${path}`)
        .concat('id', 'parent', 'text')
        .sort(),
    );
    expect(JSON.stringify(faults)).not.toContain('secret');
  });

  it('refuses what is no object', () => {
    for (const json of [null, 3, 'text', [], undefined])
      expect(Object.keys(faultsOf(() => parseCommentRow(json)))).toEqual(['']);
  });

  it('reads only the axes asked for', () => {
    const json = { id: 1, text: 't', labels: { grade: 3, spam: false } };
    expect(faultsOf(() => parseLabelledRow(json))).toHaveProperty(['labels.grade']);
    expect({ ...parseLabelledRow(json, { axes: ['spam'] }).labels }).toEqual({ spam: 0 });
  });

  it('takes axes and fields with the names of object members', () => {
    const json: unknown = JSON.parse(
      '{"id":"a","text":"t","labels":{"constructor":true,"__proto__":"x"},"__proto__":{"parent":"no"}}',
    );
    const read = parseLabelledRow(json);
    expect(Object.keys(read.labels).sort()).toEqual(['__proto__', 'constructor']);
    expect(read.labels['toString']).toBeUndefined();
    expect(read.parent).toBeUndefined();
  });

  it('throws nothing but BadInputError, on any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (json, labels) => {
        for (const value of [json, { id: 'a', text: 't', labels }]) {
          try {
            parseLabelledRow(value);
          } catch (error) {
            expect(error).toBeInstanceOf(BadInputError);
          }
        }
      }),
    );
  });

  it('has one case for each target', () => {
    expect(labelCases(row({ stance: { NATO: 'oppose', Ukraine: 'support' } }), 'stance')).toEqual([
      { target: 'NATO', value: 'oppose' },
      { target: 'Ukraine', value: 'support' },
    ]);
    expect(labelCases(row({ stance: 'oppose' }, { target: 'NATO' }), 'stance')).toEqual([
      { target: 'NATO', value: 'oppose' },
    ]);
    expect(labelCases(row({ spam: 1 }), 'stance')).toEqual([]);
  });
});

describe('a label schema', () => {
  it('tells binary, class, multi-label and span axes', () => {
    const schema = createLabelSchema();
    schema.add(row({ spam: true, reply: 'agree', emotion: [], 'x.spans': [] }), 1);
    schema.add(row({ spam: 0.4, reply: 'query', emotion: ['joy'], stance: { A: 'oppose', B: 'neutral' } }), 2);
    expect(schema.axes()).toEqual([
      { axis: 'emotion', kind: 'multi', classes: ['joy'], counts: [1], rows: 2, soft: false },
      { axis: 'reply', kind: 'classes', classes: ['agree', 'query'], counts: [1, 1], rows: 2, soft: false },
      { axis: 'spam', kind: 'binary', classes: ['false', 'true'], counts: [1, 1], rows: 2, soft: true },
      { axis: 'stance', kind: 'classes', classes: ['neutral', 'oppose'], counts: [1, 1], rows: 1, soft: false },
      { axis: 'x.spans', kind: 'spans', classes: [], counts: [], rows: 1, soft: false },
    ]);
  });

  it('reads the words true and false as yes and no, or as classes beside others', () => {
    const binary = createLabelSchema();
    binary.add(row({ claim: 'true' }), 1);
    expect(binary.add(row({ claim: 0 }), 2)).toEqual([]);
    expect(binary.axes()[0]).toMatchObject({ kind: 'binary', counts: [1, 1] });
    const classes = createLabelSchema();
    classes.add(row({ claim: 'false' }), 1);
    expect(classes.add(row({ claim: 'mixture' }), 2)).toEqual([]);
    expect(classes.axes()[0]).toMatchObject({ kind: 'classes', classes: ['false', 'mixture'] });
    expect(classes.add(row({ claim: true }), 3)).toHaveLength(1);
  });

  it('reports mixed labels with both lines and does not count them', () => {
    const schema = createLabelSchema();
    schema.add(row({ spam: true }), 3);
    expect(schema.add(row({ spam: 'perhaps' }), 9)).toEqual([
      { path: 'labels.spam', message: 'mixed labels: a class name here, true, false or a number in line 3' },
    ]);
    expect(schema.add(row({ spam: ['ham'] }), 10)).toHaveLength(1);
    expect(schema.axes()[0]).toMatchObject({ rows: 1, classes: ['false', 'true'] });
  });

  it('takes no more classes than a class axis can have', () => {
    const schema = createLabelSchema();
    const faults = Array.from({ length: MAX_CLASSES + 50 }, (_, index) =>
      schema.add(row({ reply: `text ${index}` }), index + 1),
    ).flat();
    expect(faults).toHaveLength(50);
    expect(faults[0]!.message).toMatch(/more than 200/);
    expect(schema.add(row({ reply: 'text 3' }), 999)).toEqual([]);
    expect(schema.axes()[0]!.classes).toHaveLength(MAX_CLASSES);
  });
});
