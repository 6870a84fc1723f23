import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UPPER_HALVES } from '../../../src/core/text/mojibake-tables.js';
import { offsetMap, repair, replaySteps } from '../../../src/core/text/repair.js';

interface Case {
  readonly id: string;
  readonly label?: string;
  readonly original: string;
  readonly fixedEncoding: string;
  readonly status?: string;
}

const readCases = (file: string): Case[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Case);
const fixtures = (kind: string): Case[] =>
  readCases(path.resolve(import.meta.dirname, `../../fixtures/encoding/${kind}.jsonl`));

/** UTF-8 read in a single-byte set, so many times. */
function misread(text: string, charset: keyof typeof UPPER_HALVES, layers = 1): string {
  let damaged = text;
  for (let layer = 0; layer < layers; layer++) {
    const bytes = new TextEncoder().encode(damaged);
    damaged = Array.from(bytes, (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : UPPER_HALVES[charset][byte - 0x80]!,
    ).join('');
  }
  return damaged;
}

/** What must hold for any text whatever. */
function expectSound(text: string): void {
  const report = repair(text);
  expect(repair(report.text).text).toBe(report.text);
  let last = 0;
  let rebuilt = '';
  for (const span of report.spans) {
    expect(span.begin).toBeGreaterThanOrEqual(last);
    expect(span.from).toBe(text.slice(span.begin, span.end));
    expect(replaySteps(span.from, span.steps)).toBe(span.to);
    if (span.kind === 'lost') expect(span.to).toBe(span.from);
    expect(span.confidence).toBeGreaterThan(0);
    expect(span.confidence).toBeLessThanOrEqual(1);
    rebuilt += text.slice(last, span.begin) + span.to;
    last = span.end;
  }
  expect(rebuilt + text.slice(last)).toBe(report.text);
  expect(report.status === 'clean').toBe(report.spans.length === 0);
}

describe('repair', () => {
  it.each(['in-the-wild', 'synthetic', 'negative'])('does what the %s cases say', (kind) => {
    for (const { id, original, fixedEncoding, status } of fixtures(kind)) {
      const report = repair(original);
      expect({ id, text: report.text, status: report.status }).toEqual({ id, text: fixedEncoding, status });
      expectSound(original);
    }
  });

  it('still fails the known failures (one that passes belongs with the synthetic ones)', () => {
    for (const { id, original, fixedEncoding } of fixtures('known-failures')) {
      expect(repair(original).text, id).not.toBe(fixedEncoding);
      expectSound(original);
    }
  });

  const shared = path.resolve(import.meta.dirname, '../../../../shared/data/encoding/dev.jsonl');
  it.skipIf(!existsSync(shared))(
    'passes the 85 cases of ../shared/data/encoding/dev.jsonl (skipped without it)',
    () => {
      const cases = readCases(shared);
      const failed = cases.filter(({ original, fixedEncoding }) => repair(original).text !== fixedEncoding);
      expect(failed.map(({ id }) => id)).toEqual([]);
      for (const { original } of cases) expectSound(original);
    },
  );

  it('never changes a text that is all ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect(repair(text)).toEqual({ status: 'clean', text, confidence: 1, spans: [] });
      }),
    );
  });

  it('is idempotent, replayable and exact in its offsets, on any text', () => {
    const damagedWords = fc.constantFrom(
      'Ã',
      'Ã©',
      'â€™',
      'â',
      'ð',
      'Â ',
      'Ð¿',
      '√©',
      '╨┐',
      'Рё',
      '\ufffd',
      '?',
      ' ',
      'é',
      's',
      '"',
      '\u0080',
      '\u0093',
      'ðº',
      '€',
      'í',
      '½',
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), expectSound), { numRuns: 200 });
    fc.assert(
      fc.property(fc.array(damagedWords, { maxLength: 30 }), (parts) => expectSound(parts.join(''))),
      {
        numRuns: 1000,
      },
    );
  });

  it('undoes one to three layers around any words', () => {
    const words = fc.array(fc.constantFrom('größer', 'déjà', 'niño', 'façade', 'über', '“so”', 'it’s', '😀', 'plain'), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 3 }), (parts, layers) => {
        const text = parts.join(' ');
        expect(repair(misread(text, 'windows-1252', layers)).text).toBe(text);
      }),
    );
  });

  it('repairs a damaged clause and leaves the healthy text around it', () => {
    const report = repair('Çok güzel – “evet”. cafÃ© Ünlü, São Paulo, мы тоже.');
    expect(report.text).toBe('Çok güzel – “evet”. café Ünlü, São Paulo, мы тоже.');
    expect(report.spans).toMatchObject([{ from: 'Ã©', to: 'é', steps: ['windows-1252>utf-8'] }]);
  });

  it('names each layer in the steps', () => {
    const [span] = repair(misread('naïve', 'windows-1252', 2)).spans;
    expect(span).toMatchObject({ to: 'ï', kind: 'repaired' });
    expect(span!.steps).toHaveLength(2);
    expect(() => replaySteps('x', ['unheard-of'])).toThrow(RangeError);
  });

  it('reports what is lost and leaves it as it was', () => {
    const report = repair('LOOK âââ ðÂðÂðÂ here');
    expect(report.status).toBe('garbage');
    expect(report.spans).toMatchObject([{ kind: 'lost', begin: 5, steps: [] }]);
  });

  it('maps offsets of the repaired text to the original and back', () => {
    const original = 'The cafÃ© isnâ€™t open';
    const report = repair(original);
    const { toOriginal, toRepaired } = offsetMap(report);
    const begin = report.text.indexOf('isn’t');
    expect(original.slice(toOriginal(begin), toOriginal(begin + 5, 'end'))).toBe('isnâ€™t');
    expect(toRepaired(original.indexOf('open'))).toBe(report.text.indexOf('open'));
  });

  it('takes time in proportion to the text, whatever is in it', () => {
    for (const piece of [
      'Ã',
      'â',
      'Ã ',
      'ÃÂ',
      'â€',
      'É”',
      'Ã©',
      'Ã?',
      'â¬',
      'ðºð¦',
      '√©',
      'раб',
      '“â',
      '\x80',
      '\ufffd',
    ]) {
      const text = piece.repeat(300_000 / piece.length);
      const started = performance.now();
      expect(repair(text).text.length).toBeGreaterThan(0);
      // Some 0.1 to 1 s on a busy machine; what is quadratic takes minutes.
      expect(performance.now() - started, piece).toBeLessThan(15_000);
    }
  }, 120_000);
});
