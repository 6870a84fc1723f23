import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Target } from '../../src/core/assessment.js';
import { BOILERPLATE_KINDS, type Segment } from '../../src/core/separation/page.js';

type Labels = Record<string, unknown>;
interface Damage {
  status: string;
  text?: string;
  original?: string;
  steps?: string[];
}
interface LabelledSegment extends Segment {
  encoding?: Damage;
  replyTo?: number;
  labels?: Labels;
}
interface LabelledPage {
  id: string;
  file: string;
  format: 'text' | 'html';
  language: string;
  hasComments: boolean;
  segments: LabelledSegment[];
}
interface LineLabel {
  role: string;
  comment?: number;
  meta?: string;
}
interface Row {
  id: string;
  text: string;
  labels: Labels;
  part: string;
  parent?: string;
  context?: string;
  pair?: string;
  language?: string;
  source: string;
}
interface Axis {
  kind: 'binary' | 'classes';
  classes: string[];
  perTarget?: boolean;
}

const read = (path: string): string => readFileSync(path, 'utf8');
const json = <T>(path: string): T => JSON.parse(read(path)) as T;
const jsonLines = <T>(path: string): T[] =>
  read(path)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

const seeds = readdirSync('seeds').filter((name) => name !== 'README.md');
const pages = readdirSync('labels/pages')
  .filter((name) => name.endsWith('.json'))
  .map((name) => json<LabelledPage>(`labels/pages/${name}`));
const commentFiles = readdirSync('labels/comments').filter((name) => name.endsWith('.jsonl'));
const rows = commentFiles.flatMap((name) => jsonLines<Row>(`labels/comments/${name}`));
const secondLabels = existsSync('labels/comments/second')
  ? readdirSync('labels/comments/second').flatMap((name) =>
      jsonLines<{ id: string; text: string; labels: Labels }>(`labels/comments/second/${name}`),
    )
  : [];
const targets = json<Target[]>('labels/targets.json');

const guides = ['spam', 'tone', 'stance', 'reply', 'separation', 'encoding'];
const axes = Object.assign(
  {},
  ...['spam', 'tone', 'stance', 'reply'].map((name) => json<{ axes: object }>(`labels/${name}/scheme.json`).axes),
) as Record<string, Axis>;
const { implies } = json<{ implies: Record<string, string[]> }>('labels/tone/scheme.json');

/** Every way in which a set of labels breaks the codebook, in words; empty for a good one. */
function faults(labels: Labels): string[] {
  const found: string[] = [];
  for (const [name, value] of Object.entries(labels)) {
    const axis = axes[name];
    if (!axis) found.push(`${name} is no axis`);
    else if (axis.kind === 'binary') {
      if (typeof value !== 'boolean') found.push(`${name} is not true or false`);
    } else if (axis.perTarget) {
      for (const [target, stance] of Object.entries(value as object)) {
        if (!targets.some((known) => known.name === target)) found.push(`${target} is no target`);
        if (!axis.classes.includes(String(stance))) found.push(`${stance} is no stance`);
      }
    } else if (!axis.classes.includes(String(value))) found.push(`${name} has no class ${value}`);
  }
  for (const [name, others] of Object.entries(implies))
    for (const other of others)
      if (labels[name] === true && labels[other] !== true) found.push(`${name} needs ${other}`);
  return found;
}

// Node 20 decodes `windows-1252` as ISO-8859-1, hence a table; 81, 8D, 8F, 90 and 9D are not assigned and stay.
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Replays the damage that a label file names. */
function damage(original: string, steps: readonly string[]): string {
  return steps.reduce((text, step) => {
    if (step === 'utf-8 read as iso-8859-1') return Buffer.from(text, 'utf8').toString('latin1');
    if (step === 'utf-8 read as windows-1252')
      return Buffer.from(text, 'utf8')
        .toString('latin1')
        .replace(/[\u0080-\u009f]/g, (c) => windows1252[c.charCodeAt(0) - 0x80]!);
    if (step === 'c1 controls dropped') return text.replace(/[\u0080-\u009f]/g, '');
    if (step === 'no-break space read as space') return text.replaceAll('\u00a0', ' ');
    throw new Error(`unknown step ${step}`);
  }, original);
}

/** What a reader sees of a piece of HTML, white space folded. Enough for the sample page; no general renderer. */
function visible(html: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0', copy: '©' };
  return html
    .replace(/<\/?(p|div|li|ol|ul|h\d|br|article|footer|nav|aside|form|time|blockquote|label|button)\b[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}

describe('labels of the sample pages', () => {
  it('every sample page has labels, and every label file a page', () => {
    expect(pages.map((page) => page.file.replace('seeds/', '')).sort()).toEqual([...seeds].sort());
    for (const page of pages) expect(page.file).toMatch(new RegExp(`^seeds/${page.id}\\.(txt|html)$`));
  });

  describe.each(pages)('$file', (page) => {
    const text = read(page.file);
    const comments = page.segments.filter((segment) => segment.role === 'comment');

    it('offsets cut the stated text', () => {
      const cut = (begin: number, end: number): string =>
        page.format === 'html' ? visible(text.slice(begin, end)) : text.slice(begin, end);
      let last = 0;
      for (const segment of page.segments) {
        expect(cut(segment.begin, segment.end)).toBe(segment.text);
        // In HTML a reply stands inside the list of the comment it answers, but comments never overlap.
        expect(segment.begin).toBeGreaterThanOrEqual(last);
        last = segment.end;
        if (segment.comment) {
          const body = segment.comment.bodySpans.map((span) => cut(span.begin, span.end)).join('\n');
          expect(body).toBe(segment.comment.text);
          for (const span of segment.comment.bodySpans) {
            expect(span.begin).toBeGreaterThanOrEqual(segment.begin);
            expect(span.end).toBeLessThanOrEqual(segment.end);
          }
        }
      }
    });

    it('roles, kinds and classes are those of the codebook', () => {
      expect(page.hasComments).toBe(comments.length > 0);
      comments.forEach((segment, index) => {
        expect(segment.comment?.index).toBe(index);
        expect(faults(segment.labels ?? {})).toEqual([]);
        expect(Object.keys(segment.labels ?? {})).toEqual(expect.arrayContaining(['spam', 'sentiment', 'tone.insult']));
        expect(segment.labels?.reply !== undefined).toBe(segment.replyTo !== undefined);
        if (segment.replyTo !== undefined) expect(segment.replyTo).toBeLessThan(index);
        const parent = segment.comment?.parentIndex ?? null;
        if (parent !== null) expect(segment.replyTo).toBe(parent);
      });
      for (const segment of page.segments) {
        if (segment.role === 'boilerplate') expect(BOILERPLATE_KINDS).toContain(segment.kind);
        else expect(segment.kind).toBeUndefined();
      }
    });

    it('authors and times stand on the page as labelled', () => {
      for (const { text: shown, comment } of comments) {
        if (comment?.author) expect(shown).toContain(comment.author);
        if (comment?.postedAtRaw) expect(shown).toContain(comment.postedAtRaw);
      }
    });

    it('the named steps lead from the original to the damaged text', () => {
      for (const segment of page.segments) {
        const stated = segment.encoding;
        if (!stated?.original) continue;
        const damaged = segment.comment?.text ?? segment.text;
        expect(damage(stated.original, stated.steps ?? [])).toBe(damaged);
        expect(damaged).not.toBe(stated.original);
        if (stated.status === 'repaired') expect(stated.text).toBe(stated.original);
        if (stated.status === 'garbage') expect(stated.text).toBe(damaged);
      }
    });
  });

  it('every non-blank line lies in exactly one segment, and pages.jsonl says the same', () => {
    const lineRows = jsonLines<{ id: string; text: string; lines: LineLabel[] }>('labels/pages/pages.jsonl');
    expect(lineRows.map((row) => row.id).sort()).toEqual(
      pages
        .filter((page) => page.format === 'text')
        .map((page) => page.id)
        .sort(),
    );
    for (const row of lineRows) {
      const page = pages.find((candidate) => candidate.id === row.id)!;
      expect(row.text).toBe(read(page.file));
      let begin = 0;
      row.text.split('\n').forEach((line, number) => {
        const label = row.lines[number]!;
        const end = begin + line.length;
        if (line.trim() === '') expect(label.role).toBe('blank');
        else {
          const holders = page.segments.filter((segment) => segment.begin <= begin && end <= segment.end);
          expect(holders, `${row.id} line ${number + 1}`).toHaveLength(1);
          expect(label.role).toBe(holders[0]!.role);
          expect(label.comment).toBe(holders[0]!.comment?.index);
          const body = holders[0]!.comment?.bodySpans.some((span) => span.begin <= begin && end <= span.end);
          if (label.role === 'comment') expect(label.meta === undefined).toBe(body);
        }
        begin = end + 1;
      });
    }
  });

  it('pages-html.jsonl agrees with the label file', () => {
    for (const row of jsonLines<{ id: string; html: string; comments: object[] }>('labels/pages/pages-html.jsonl')) {
      const page = pages.find((candidate) => candidate.id === row.id)!;
      expect(row.html).toBe(read(page.file));
      expect(row.comments).toEqual(
        page.segments.flatMap(({ comment }) =>
          comment ? [{ text: comment.text, author: comment.author, time: comment.postedAt, depth: comment.depth }] : [],
        ),
      );
    }
  });
});

describe('codebook', () => {
  it.each(guides)('%s: the guide explains every class of the scheme', (name) => {
    const guide = read(`labels/${name}/guide.md`);
    const strings = read(`labels/${name}/scheme.json`).matchAll(/"([a-z][\w.-]*)"/gi);
    const words = [...strings].map((match) => match[1]!);
    const structural =
      /^(axes|kind|kinds|classes|implies|binary|perTarget|needs|parent|roles|status|spanKinds|lineMeta)$/;
    for (const word of new Set(words)) if (!structural.test(word)) expect(guide).toContain(`\`${word}\``);
  });

  it('ready targets are well formed: unique names, known opposites, no alias that two-letter words would hit', () => {
    const names = targets.map((target) => target.name);
    expect(new Set(names).size).toBe(names.length);
    for (const target of targets) {
      expect(target.aliases.length).toBeGreaterThan(3);
      expect(target.description).toBeTruthy();
      for (const other of target.opposed) expect(names).toContain(other);
      // Aliases are matched without regard to case: these are everyday words in lower case.
      for (const alias of target.aliases) expect(['us', 'it', 'in', 'am', 'is']).not.toContain(alias.toLowerCase());
    }
  });
});

interface Worded {
  readonly id: string;
  /** Texts of one page may be alike: repeated spam is what the page shows. */
  readonly page: string;
  readonly text: string;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];

/** Pairs of ids of texts that share more than 40 % of the word 5-grams of the shorter, or are the same in short. */
function alike(texts: readonly Worded[]): string[] {
  const grams = texts.map(({ text }) => {
    const words = wordsOf(text);
    return new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(' ')));
  });
  const holders = new Map<string, number[]>();
  const hold = (key: string, at: number): void => {
    const list = holders.get(key);
    if (list) list.push(at);
    else holders.set(key, [at]);
  };
  // A text under five words has no 5-gram: it is compared whole. Emoji and points alone, with themselves.
  grams.forEach((set, at) => {
    for (const gram of set) hold(gram, at);
    if (set.size === 0) hold(wordsOf(texts[at]!.text).join(' ') || texts[at]!.text, at);
  });
  const common = new Map<string, [a: number, b: number, count: number]>();
  for (const list of holders.values())
    for (const a of list)
      for (const b of list) {
        if (a >= b || texts[a]!.page === texts[b]!.page) continue;
        const shared = common.get(`${a} ${b}`);
        if (shared) shared[2]++;
        else common.set(`${a} ${b}`, [a, b, 1]);
      }
  return [...common.values()]
    .filter(([a, b, count]) => count > 0.4 * Math.min(grams[a]!.size, grams[b]!.size))
    .map(([a, b]) => `${texts[a]!.id} ${texts[b]!.id}`);
}

describe('own labelled comments', () => {
  it('ids are unique and each row has text, labels, part and source', () => {
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    for (const row of rows) {
      expect(row.text.trim(), row.id).not.toBe('');
      expect(['train', 'test'], row.id).toContain(row.part);
      expect(row.source, row.id).toBe('parley-own');
      if (row.language !== undefined) expect(row.language, row.id).toMatch(/^[a-z]{2}$/);
    }
  });

  it('labels keep to the codebook on every axis', () => {
    for (const row of rows) {
      expect(faults(row.labels), row.id).toEqual([]);
      const missing = Object.entries(axes)
        .filter(([name, axis]) => (axis.kind === 'binary' || name === 'sentiment') && row.labels[name] === undefined)
        .map(([name]) => name);
      // An axis may be left out where two readings are equally good: rarely, and never these two.
      expect(missing.length, `${row.id} lacks ${missing}`).toBeLessThanOrEqual(2);
      expect(row.labels['spam'], row.id).toBeDefined();
      expect(row.labels['tone.toxicity'], row.id).toBeDefined();
      expect(row.labels['reply'] !== undefined, row.id).toBe(row.parent !== undefined);
    }
  });

  it('a quarter is kept for tests, and a parent and its replies stand in one part', () => {
    const share = rows.filter((row) => row.part === 'test').length / rows.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.3);
    const parts = new Map<string, string>();
    for (const row of rows) {
      if (row.parent === undefined) continue;
      expect(parts.get(row.parent) ?? row.part, row.id).toBe(row.part);
      parts.set(row.parent, row.part);
    }
    for (const row of rows) expect(parts.get(row.text) ?? row.part, row.id).toBe(row.part);
  });

  it('the two halves of a contrast pair stand in one part and differ in a label', () => {
    const pairs = new Map<string, Row[]>();
    for (const row of rows) if (row.pair) pairs.set(row.pair, [...(pairs.get(row.pair) ?? []), row]);
    expect(pairs.size).toBeGreaterThan(0);
    for (const [name, members] of pairs) {
      expect(members.length, name).toBeGreaterThanOrEqual(2);
      expect(new Set(members.map((row) => row.part)).size, name).toBe(1);
      expect(new Set(members.map((row) => JSON.stringify(row.labels))).size, name).toBeGreaterThan(1);
    }
  });

  it('no two share more than 40 % of their word 5-grams, in whatever file they stand', () => {
    const texts = [
      ...rows.map(({ id, text }) => ({ id, page: id, text })),
      ...pages.flatMap((page) =>
        page.segments.flatMap(({ comment }) =>
          comment ? [{ id: `${page.id}#${comment.index}`, page: page.id, text: comment.text }] : [],
        ),
      ),
    ];
    expect(texts.length).toBeGreaterThan(rows.length);
    expect(alike(texts)).toEqual([]);
  });

  it('the check finds a copy, a slot filled anew and a short line said twice', () => {
    const said = (id: string, text: string): Worded => ({ id, page: id, text });
    const first = rows.find((row) => wordsOf(row.text).length > 20)!;
    expect(alike([...rows.map((row) => said(row.id, row.text)), said('copy', `${first.text} Indeed.`)])).toContain(
      `${first.id} copy`,
    );
    const template = (place: string): string =>
      `The council of ${place} has once more forgotten what it said about the road.`;
    expect(alike([said('a', template('Marle')), said('b', template('Olmar'))])).toEqual(['a b']);
    expect(alike([said('a', 'Who cares?'), said('b', 'who CARES')])).toEqual(['a b']);
    expect(alike([said('a', 'Keep the old road open.'), said('b', 'Keep the new road open.')])).toEqual([]);
  });

  it('second labels are for comments that exist, once each, and keep to the codebook', () => {
    const known = new Map(rows.map((row) => [row.id, row]));
    expect(secondLabels.filter(({ id, text }) => known.get(id)?.text !== text)).toEqual([]);
    expect(new Set(secondLabels.map(({ id }) => id)).size).toBe(secondLabels.length);
    for (const { id, labels } of secondLabels) expect(faults(labels), id).toEqual([]);
  });
});

describe('functional cases', () => {
  interface Case {
    readonly id: string;
    readonly text: string;
    readonly labels: Labels;
    readonly function: string;
  }
  const cases = jsonLines<Case>('labels/functional/cases.jsonl');

  it('name what they test: twenty functions or more, ten cases or more of each, labelled alike', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    const byFunction = new Map<string, Case[]>();
    for (const one of cases) byFunction.set(one.function, [...(byFunction.get(one.function) ?? []), one]);
    expect(byFunction.size).toBeGreaterThanOrEqual(20);
    for (const [name, members] of byFunction) {
      expect(members.length, name).toBeGreaterThanOrEqual(10);
      expect(new Set(members.map(({ labels }) => JSON.stringify(labels))).size, name).toBe(1);
      for (const { id, labels } of members) {
        expect(id).toMatch(new RegExp(`^fn-${name}-\\d\\d$`));
        const { 'tone.toxicity': toxicity, ...others } = labels;
        expect(toxicity, id).toBeTypeOf('boolean');
        // A case may leave an axis out; what it does say agrees with toxicity.
        if (Object.values(others).includes(true)) expect(toxicity, id).toBe(true);
        for (const name of Object.keys(labels)) expect(axes[name]?.kind, name).toBe('binary');
      }
    }
  });

  it('are no comments that a model was trained on, and not each other', () => {
    const own = rows.map(({ id, text }) => ({ id, page: id, text }));
    const texts = [...own, ...cases.map(({ id, text }) => ({ id, page: id, text }))];
    expect(alike(texts)).toEqual([]);
  });
});

describe('labels for public comments', () => {
  it('name a comment once, by set and id, and keep to the codebook', () => {
    const labelled = jsonLines<{ id: string; set: string; labels: Labels; text?: string }>(
      'labels/public/stance.jsonl',
    );
    expect(new Set(labelled.map(({ id }) => id)).size).toBe(labelled.length);
    for (const { id, set, labels, text } of labelled) {
      expect(['civil', 'goemotions'], id).toContain(set);
      expect(text, id).toBeUndefined();
      expect(Object.keys(labels), id).toEqual(['stance']);
      expect(faults(labels), id).toEqual([]);
    }
  });
});
