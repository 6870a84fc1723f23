import { BadInputError } from '../errors.js';
import { seededRandom } from '../random.js';
import { fingerprint } from '../text/fingerprint.js';
import { textHash } from '../text/text-hash.js';
import { fieldOf, type LabelledRow, type LabelValue } from './labelled-row.js';
import { createFingerprintIndex } from './near-duplicates.js';
import { authorKey, TIES, type Tie, threadKeys } from './row-ties.js';

/**
 * Splits that leak nothing: what a model has seen of a text, of its author or of the thread it stands in makes figures
 * on that text too good.
 */

export interface SplitOptions {
  /** Decides which group goes where; the same rows and seed give the same parts. */
  readonly seed: number;
  /** Name to share, such as `{train: 0.8, dev: 0.1, test: 0.1}`; shares are taken relative to their sum. */
  readonly shares: Readonly<Record<string, number>>;
  /** What is kept together; all of `TIES` where absent. */
  readonly keep?: readonly Tie[];
  /** Further fields whose equal values are kept together. */
  readonly fields?: readonly string[];
}

export interface Split {
  readonly names: readonly string[];
  /** Per row an index into `names`. */
  readonly partOf: Uint8Array;
  /** Rows of each part. */
  readonly rows: readonly number[];
  /** Groups of rows that had to stay together, and the rows of the largest. */
  readonly groups: number;
  readonly largestGroup: number;
  /** Axis to class to how many labels each part has of it. */
  readonly labels: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
  /** Sentences for people: a group that fills a part, a class that a part lacks. */
  readonly notes: readonly string[];
}

/** @throws BadInputError for shares that are none. */
export function splitRows(rows: Iterable<LabelledRow>, options: SplitOptions): Split {
  const splitter = createSplitter(options);
  for (const row of rows) splitter.add(row);
  return splitter.split();
}

/**
 * Splits rows that pass by one at a time, in linear time and about 300 bytes a row. Rows that are tied, directly or
 * through others, form a group; groups are dealt whole, the largest first, each to the part that lacks most of the
 * labels it brings (after the iterative stratification of Sechidis et al. 2011).
 *
 * @throws BadInputError for shares that are none.
 */
export function createSplitter(options: SplitOptions) {
  const { names, shares } = checkedShares(options.shares);
  const keep = new Set<Tie>(options.keep ?? TIES);
  const fields = options.fields ?? [];
  /** Union-find: the row that stands for the group of a row, by way of others. */
  let parents = new Int32Array(1024);
  let count = 0;
  const firstWith = new Map<number | string, number>();
  const texts = createFingerprintIndex();
  const labelNumbers = new Map<string, number>();
  const labelsOf: number[][] = [];

  const rootOf = (row: number): number => {
    let at = row;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]!]!;
      at = parents[at]!;
    }
    return at;
  };
  const tie = (row: number, other: number): void => {
    const [a, b] = [rootOf(row), rootOf(other)];
    if (a !== b) parents[Math.max(a, b)] = Math.min(a, b);
  };
  const tieBy = (row: number, key: number | string): void => {
    const first = firstWith.get(key);
    if (first === undefined) firstWith.set(key, row);
    else tie(row, first);
  };

  return {
    add(row: LabelledRow): void {
      const number = count++;
      if (number === parents.length) {
        const larger = new Int32Array(2 * parents.length);
        larger.set(parents);
        parents = larger;
      }
      parents[number] = number;
      if (keep.has('duplicate')) {
        tieBy(number, textHash(row.text));
        const print = fingerprint(row.text);
        if (print !== null) {
          texts.near(print, (other) => {
            tie(number, other);
            return false;
          });
        }
        texts.add(print);
      }
      if (keep.has('author')) {
        const author = authorKey(row);
        if (author !== null) tieBy(number, `author\n${author}`);
      }
      if (keep.has('thread')) for (const key of threadKeys(row)) tieBy(number, key);
      for (const field of fields) {
        const value = fieldOf(row, field);
        if (value !== null) tieBy(number, `field\n${field}\n${value}`);
      }
      const labels: number[] = [];
      for (const name of labelNames(row.labels)) {
        const label = labelNumbers.get(name) ?? labelNumbers.size;
        labelNumbers.set(name, label);
        labels.push(label);
      }
      labelsOf.push(labels);
    },
    split(): Split {
      const groups = new Map<number, number[]>();
      for (let row = 0; row < count; row++) {
        const root = rootOf(row);
        const members = groups.get(root);
        if (members === undefined) groups.set(root, [row]);
        else members.push(row);
      }
      // Shuffled first: groups of one size come in an order that the seed decides.
      const order = seededRandom(options.seed).shuffle([...groups.values()]);
      order.sort((a, b) => b.length - a.length);
      const dealt = deal(order, labelsOf, labelNumbers.size, shares, count);
      const largestGroup = order[0]?.length ?? 0;
      const labels = labelTable([...labelNumbers.keys()], dealt.labels);
      const notes = [...groupNotes(largestGroup, count, shares), ...classNotes(labels, names)];
      return { names, partOf: dealt.partOf, rows: dealt.rows, groups: groups.size, largestGroup, labels, notes };
    },
  };
}

/** Deals groups to parts. `labels` is row-major: for each label its number in every part. */
function deal(
  groups: readonly (readonly number[])[],
  labelsOf: readonly (readonly number[])[],
  labelCount: number,
  shares: readonly number[],
  count: number,
): { partOf: Uint8Array; rows: number[]; labels: Float64Array } {
  const parts = shares.length;
  const partOf = new Uint8Array(count);
  const rows = new Array<number>(parts).fill(0);
  const labels = new Float64Array(labelCount * parts);
  const totals = new Float64Array(labelCount);
  for (const of of labelsOf) for (const label of of) totals[label]!++;
  const brought = new Float64Array(labelCount);
  for (const group of groups) {
    const touched: number[] = [];
    for (const row of group) {
      for (const label of labelsOf[row]!) if (brought[label]!++ === 0) touched.push(label);
    }
    let best = 0;
    let bestLack = -Infinity;
    for (let part = 0; part < parts; part++) {
      // How much of what the part should have is still missing, label by label; a rare label counts as much as a frequent one.
      let lack = (shares[part]! * count - rows[part]!) / count / shares[part]!;
      for (const label of touched) {
        const want = shares[part]! * totals[label]!;
        lack += (want - labels[label * parts + part]!) / want / Math.max(1, touched.length);
      }
      // A group too large for the part goes where it does the least harm.
      const over = rows[part]! + group.length - shares[part]! * count;
      if (over > 1) lack -= (2 * over) / (shares[part]! * count);
      if (lack > bestLack) {
        best = part;
        bestLack = lack;
      }
    }
    rows[best]! += group.length;
    for (const row of group) partOf[row] = best;
    for (const label of touched) {
      labels[label * parts + best]! += brought[label]!;
      brought[label] = 0;
    }
  }
  return { partOf, rows, labels };
}

function checkedShares(shares: SplitOptions['shares']): { names: string[]; shares: number[] } {
  const entries = Object.entries(shares);
  if (entries.length < 2) throw new BadInputError('a split needs two shares or more, such as train=0.8 and test=0.2');
  if (entries.length > 20) throw new BadInputError('a split has at most 20 parts');
  for (const [name, share] of entries) {
    if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,63}$/u.test(name))
      throw new BadInputError('the name of a part must be letters, digits, - and _');
    if (!(share > 0) || !Number.isFinite(share)) throw new BadInputError(`the share of ${name} must be more than 0`);
  }
  const whole = entries.reduce((total, [, share]) => total + share, 0);
  return { names: entries.map(([name]) => name), shares: entries.map(([, share]) => share / whole) };
}

function groupNotes(largest: number, count: number, shares: readonly number[]): string[] {
  const smallest = Math.min(...shares) * count;
  if (largest <= 1 || largest <= smallest) return [];
  return [
    `${largest} of ${count} rows hang together by text, author or thread, more than the smallest part should have: ` +
      'keep less together (such as authors alone), or expect parts of other sizes',
  ];
}

function classNotes(labels: Split['labels'], names: readonly string[]): string[] {
  return Object.entries(labels).flatMap(([axis, classes]) =>
    Object.entries(classes).flatMap(([name, counts]) =>
      counts.flatMap((number, part) =>
        number === 0 ? [`${names[part]} has no row with ${JSON.stringify(name)} on ${axis}`] : [],
      ),
    ),
  );
}

function labelTable(names: readonly string[], counts: Float64Array): Split['labels'] {
  const table: Record<string, Record<string, number[]>> = Object.create(null);
  const parts = names.length === 0 ? 0 : counts.length / names.length;
  names.forEach((name, label) => {
    const [axis, value] = name.split('\n') as [string, string];
    table[axis] ??= Object.create(null) as Record<string, number[]>;
    table[axis][value] = Array.from(counts.subarray(label * parts, (label + 1) * parts));
  });
  return table;
}

/** `axis\nclass` of each label; spans count as the axis having one. */
function labelNames(labels: Readonly<Record<string, LabelValue>>): string[] {
  return Object.entries(labels).flatMap(([axis, value]) => {
    if (axis.endsWith('.spans')) return [`${axis}\nspans`];
    if (typeof value === 'number') return [`${axis}\n${value >= 0.5}`];
    if (typeof value === 'string') return [`${axis}\n${value.replaceAll('\n', ' ')}`];
    const names = Array.isArray(value) ? (value as readonly string[]) : Object.values(value as Record<string, string>);
    return [...new Set(names)].map((name) => `${axis}\n${name.replaceAll('\n', ' ')}`);
  });
}
