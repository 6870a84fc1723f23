import { fingerprint } from '../text/fingerprint.js';
import { textHash } from '../text/text-hash.js';
import type { CommentRow, LabelledRow } from './labelled-row.js';
import { createFingerprintIndex } from './near-duplicates.js';
import { authorKey, threadKeys } from './row-ties.js';

/** How a row is known to those that a model was trained on. */
export const LEAKS = ['exact', 'nearDuplicate', 'author', 'thread'] as const;
export type Leak = (typeof LEAKS)[number];

export interface LeakExample {
  readonly leak: Leak;
  /** The row that was checked, and the one it was known by. */
  readonly id: string;
  readonly knownBy: string;
  /** Of near duplicates: how alike, from 0 to 1. */
  readonly likeness?: number;
}

export interface LeakReport {
  /** Rows checked, and rows they were checked against. */
  readonly rows: number;
  readonly against: number;
  /** Rows with at least one leak of text (exact or near duplicate), and of any kind. */
  readonly text: number;
  readonly any: number;
  /** Rows by kind; a row may count in several. `nearDuplicate` does not count those that are `exact`. */
  readonly exact: number;
  readonly nearDuplicate: number;
  readonly author: number;
  readonly thread: number;
  readonly examples: readonly LeakExample[];
}

const EXAMPLES_OF_A_KIND = 10;

/** Which rows of `b` are known from `a`, in time linear in both. */
export function leaks(a: Iterable<LabelledRow>, b: Iterable<LabelledRow>): LeakReport {
  const check = createLeakCheck();
  for (const row of a) check.learn(row);
  for (const row of b) check.check(row);
  return check.report();
}

export type LeakCheck = ReturnType<typeof createLeakCheck>;

/** The check for rows that pass by: first `learn` those of one part, then `check` those of the other. */
export function createLeakCheck() {
  const ids: string[] = [];
  const texts = createFingerprintIndex();
  const exact = new Map<number, number>();
  const authors = new Map<string, number>();
  const threads = new Map<number | string, number>();
  const counts: Record<Leak | 'any' | 'text' | 'rows', number> = {
    exact: 0,
    nearDuplicate: 0,
    author: 0,
    thread: 0,
    any: 0,
    text: 0,
    rows: 0,
  };
  const examples: LeakExample[] = [];
  return {
    learn(row: CommentRow & { readonly id: string }): void {
      const number = texts.add(fingerprint(row.text));
      ids.push(row.id);
      const hash = textHash(row.text);
      if (!exact.has(hash)) exact.set(hash, number);
      const author = authorKey(row);
      if (author !== null && !authors.has(author)) authors.set(author, number);
      for (const key of threadKeys(row)) if (!threads.has(key)) threads.set(key, number);
    },
    /** The kinds of leak of one row. */
    check(row: CommentRow & { readonly id: string }): Leak[] {
      const found: Leak[] = [];
      const note = (leak: Leak, number: number, likeness?: number): void => {
        found.push(leak);
        if (counts[leak]++ < EXAMPLES_OF_A_KIND) {
          examples.push({ leak, id: row.id, knownBy: ids[number]!, ...(likeness === undefined ? {} : { likeness }) });
        }
      };
      const hash = textHash(row.text);
      const same = exact.get(hash);
      if (same !== undefined) note('exact', same);
      else {
        const print = fingerprint(row.text);
        if (print !== null) {
          texts.near(print, (number, likeness) => {
            note('nearDuplicate', number, likeness);
            return true;
          });
        }
      }
      const author = authorKey(row);
      const before = author === null ? undefined : authors.get(author);
      if (before !== undefined) note('author', before);
      // The text itself is no thread: it counts as exact above.
      const thread = threadKeys(row).find((key) => threads.has(key) && !(key === hash && same !== undefined));
      if (thread !== undefined) note('thread', threads.get(thread)!);
      counts.rows++;
      if (found.includes('exact') || found.includes('nearDuplicate')) counts.text++;
      if (found.length > 0) counts.any++;
      return found;
    },
    report: (): LeakReport => ({ against: ids.length, ...counts, examples }),
  };
}
