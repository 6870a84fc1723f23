import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { BadInputError } from '../core/errors.js';
import { type CommentLines, type CommentPool, commentLines, poolOf, sentencesOf } from './comment-pool.js';
import type { OwnPage } from './own-pages.js';

/**
 * What pages are composed from besides our own texts. Only data whose licence lets it shape what ships: Wikipedia talk
 * (annotations CC0, text CC BY-SA: trained on, never handed on), news-site comments (CC0), Reddit (Apache-2.0, CC BY),
 * replies (CC BY), the honest half of YouTube comments (CC BY), what people wrote to mailing lists and feeds of news (PDDL).
 */
const COMMENT_FILES: readonly (readonly [language: string, file: string, share: number])[] = [
  ['en', 'civil/train.jsonl.gz', 1],
  ['en', 'civil/train-weak.jsonl.gz', 1],
  ['en', 'jigsaw/train.jsonl.gz', 0.5],
  ['en', 'goemotions/train.jsonl.gz', 0.2],
  ['en', 'rumoureval2019/train.jsonl.gz', 0.5],
  ['en', 'youtube-spam/train.jsonl', 1],
  ['*', 'jigsaw-multilingual/train.jsonl.gz', 1],
];
const MAIL_FILE = 'email-spamassassin/train.jsonl';

/** Texts to compose pages from. */
export interface PageSources {
  readonly pools: ReadonlyMap<string, CommentPool>;
  /** Real sentences of news and of people who tell about themselves at length, in English. */
  readonly newsSentences: readonly string[];
  readonly headlines: readonly string[];
  readonly longTexts: readonly (readonly string[])[];
  /** Which of the pages written as a whole are used, by language; all where it is left out. */
  readonly wholePages?: ReadonlyMap<string, readonly OwnPage[]>;
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly lang?: string;
  readonly preprocessed?: boolean;
  readonly labels?: Readonly<Record<string, unknown>>;
}

function* rowsOf(folder: string, file: string): Generator<Row> {
  const name = path.join(folder, file);
  if (!existsSync(name)) throw new BadInputError(`${name} is missing: the data sets are not part of the checkout`);
  const bytes = readFileSync(name);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  for (const line of text.split('\n')) if (line !== '') yield JSON.parse(line) as Row;
}

/** The same part of the rows on every machine. */
const chance = (id: string): number => createHash('sha256').update(id).digest().readUInt32LE(0) / 2 ** 32;

const LONG_UNITS = 420;

/** Reads the data sets under `folder` into pools; the same files give the same pools. */
export function readSources(folder: string): PageSources {
  const comments = new Map<string, CommentLines[]>();
  const longTexts: string[][] = [];
  for (const [language, file, share] of COMMENT_FILES) {
    for (const row of rowsOf(folder, file)) {
      if (row.preprocessed || row.labels?.['spam'] === true || chance(row.id) > share) continue;
      const bare = file.startsWith('rumour') ? row.text.replace(/^(?:\.?@\w+\s+)+/u, '') : row.text;
      const lines = commentLines(bare);
      if (!lines) continue;
      const code = language === '*' ? (row.lang ?? 'und') : language;
      const length = lines.reduce((sum, line) => sum + line.length, 0);
      // One in three long texts serves as the page of somebody who writes about their own views.
      if (code === 'en' && length > LONG_UNITS && chance(`long ${row.id}`) < 0.35) longTexts.push([...lines]);
      else {
        const list = comments.get(code);
        if (list) list.push(lines);
        else comments.set(code, [lines]);
      }
    }
  }
  const newsSentences: string[] = [];
  const headlines: string[] = [];
  for (const row of rowsOf(folder, MAIL_FILE)) {
    if (row.labels?.['spam'] === true) continue;
    const feed = /^(.*?) URL: \S+ Date: (?:\S+|Not supplied) (.*)$/su.exec(row.text);
    if (feed) {
      newsSentences.push(...sentencesOf(feed[2]!).filter((line) => line.length > 40 && line.length < 400));
      if (feed[1]!.length > 15 && feed[1]!.length < 160) headlines.push(feed[1]!.replace(/\s+/gu, ' ').trim());
    } else {
      const lines = sentencesOf(row.text).filter(
        (line) => line.length > 25 && line.length < 400 && !/[>|=_\][]{1}|--|https?:|@/u.test(line),
      );
      if (lines.length >= 5) longTexts.push(lines);
    }
  }
  return {
    pools: new Map([...comments].map(([code, list]) => [code, poolOf(list)])),
    newsSentences,
    headlines,
    longTexts,
  };
}
