import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replyMark } from '../../../src/core/separation/replies.js';
import { separate } from '../../../src/core/separation/separate.js';

/**
 * Pages of our own in the line shapes of several comment systems. Each line begins with what it is: `a` article, `b`
 * boilerplate, `e` empty; `h`, `c`, `u` and a digit: header, body and buttons of the comment of that number.
 */
const folder = resolve(import.meta.dirname, '../../fixtures/separation/shapes');

function readShape(name: string) {
  const lines = readFileSync(resolve(folder, name), 'utf8').trimEnd().split('\n');
  const bodies = new Map<string, string>();
  for (const line of lines) {
    const key = line.slice(0, 2);
    const before = bodies.get(key);
    if (key.startsWith('c')) bodies.set(key, before === undefined ? line.slice(3) : `${before}\n${line.slice(3)}`);
  }
  return { text: lines.map((line) => line.slice(3)).join('\n'), bodies: [...bodies.values()] };
}

describe('line shapes of comment systems', () => {
  it.each(readdirSync(folder))('%s: each comment whole and no other', (name) => {
    const { text, bodies } = readShape(name);
    const found = separate(text, { format: 'text' }).segments.flatMap(({ comment }) => (comment ? [comment.text] : []));
    expect(found.map((body) => body.replace(/\n+/g, '\n'))).toEqual(bodies);
  });

  it('names who writes and whom it answers where the header says so', () => {
    const { text } = readShape('antwort.lines');
    const comments = separate(text, { format: 'text' }).segments.flatMap(({ comment }) => (comment ? [comment] : []));
    expect(comments.map(({ author }) => author)).toEqual([
      'Radlerin vom Graben',
      'Kalle B.',
      'grantler63',
      'Henner Quast',
      'Dr. Imke Lauen',
      'Kalle B.',
    ]);
    expect(comments.map(({ parentIndex }) => parentIndex)).toEqual([null, 0, null, 2, null, 4]);
  });

  it.each([
    ['Anna in reply to Bo Lind', 4, 'Bo Lind'],
    ['replying to @bo', 0, 'bo'],
    ['Anna → bo_l · 4h ago', 4, 'bo_l'],
    ['Antwort auf Kommentar von Kalle B.', 0, 'Kalle B.'],
  ])('%s is the mark of a reply', (line, begin, to) => {
    expect(replyMark(line)).toEqual({ begin, to });
  });

  it.each([
    'Reply to Anna',
    'The council said in reply to a question by the paper that it would wait until June',
    'Bo',
  ])('%s is none', (line) => {
    expect(replyMark(line)).toBeNull();
  });
});
