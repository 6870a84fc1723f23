import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, DAMAGE_KINDS, type DamageCounts, misread, noCounts } from '../../../src/core/text/damage.js';
import { repair } from '../../../src/core/text/repair.js';

const root = path.resolve(import.meta.dirname, '../../..');
const rows = (file: string): { text: string; part?: string }[] =>
  readFileSync(path.join(root, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** Sentences that the repair was written on, and sentences that it was not. */
const seen = rows('tests/fixtures/encoding/clean-text.jsonl').map(({ text }) => text);
const unseen = readdirSync(path.join(root, 'labels/languages'))
  .filter((file) => file.endsWith('.jsonl'))
  .flatMap((file) => rows(`labels/languages/${file}`))
  .filter(({ part }) => part === 'test')
  .map(({ text }) => text);
// Every second one: the figures hold, and the test stays short.
const texts = [...seen, ...unseen].filter((_, at) => at % 2 === 0);

function measure(group: string): DamageCounts {
  const counts = noCounts();
  for (const kind of DAMAGE_KINDS.filter((each) => each.group === group)) {
    for (const text of texts) {
      const damaged = kind.damage(text);
      if (damaged !== null) count(counts, damaged, kind.before(text), repair(damaged));
    }
  }
  expect(counts.texts).toBeGreaterThan(90);
  return counts;
}

describe('repair of generated damage', () => {
  it('undoes nearly all that is repairable, in every set and layer', () => {
    const { texts: all, exact, wrong } = measure('repairable');
    expect(exact / all).toBeGreaterThan(0.98);
    expect(wrong / all).toBeLessThan(0.02);
  }, 120_000);

  it('puts lost marks back where the context decides', () => {
    const { texts: all, exact, wrong } = measure('context');
    expect(exact / all).toBeGreaterThan(0.85);
    expect(wrong / all).toBeLessThan(0.1);
  }, 60_000);

  it('leaves alone what is beyond repair, and says so', () => {
    const { texts: all, left, reported } = measure('beyond');
    expect(left / all).toBeGreaterThan(0.9);
    expect(reported / all).toBeGreaterThan(0.9);
  }, 60_000);

  it('undoes single-byte mix-ups where they are certain, and hardly ever wrongly', () => {
    const { texts: all, exact, wrong } = measure('mix-up');
    expect(exact / all).toBeGreaterThan(0.6);
    expect(wrong / all).toBeLessThan(0.02);
  }, 60_000);

  it('changes no clean sentence', () => {
    expect([...seen, ...unseen].filter((text) => repair(text).status !== 'clean')).toEqual([]);
  });

  it('changes no mixture of clean words and signs', () => {
    const words = fc.constantFrom(
      ...'São não câmara château l’âge naïve Ünlü İş şöyle câine și ŵyr tân iâr ðað þú Ångström øl è ìn Ő ű Žák łąka'.split(
        ' ',
      ),
      ...'“so” «oui» „ja“ ‘x’ … – — • · ° ± × ÷ µ § ¶ ½ € £ ¥ © ® ™ ★ ✔ ☺ 😀 ❤️ 🇺🇦 → ≤ ∞ √2 π ∑ │ ├── ─┐ ╔═╗'.split(' '),
      ...'слово Ёлка її ўсё љубав ή άνθρωπος שלום سلام می‌خواهم हिन्दी 日本語 中文 한국어 ไทย plain ASCII x1 <b> {} km²'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 24 }), (parts) => {
        const text = parts.join(' ');
        expect(repair(text).text).toBe(text);
      }),
      { numRuns: 1500 },
    );
  });

  it('gives confidences that hold: of what it is sure of, nearly all is right', () => {
    const bins = new Map<string, { all: number; right: number }>();
    for (const kind of DAMAGE_KINDS.filter(({ group }) => group !== 'repairable' && group !== 'beyond')) {
      for (const text of texts) {
        const damaged = kind.damage(text);
        if (damaged === null) continue;
        const before = kind.before(text).split(' ');
        const report = repair(damaged);
        const after = report.text.split(' ');
        if (after.length !== before.length) continue;
        let shift = 0;
        for (const { kind: of, begin, end, to, confidence } of report.spans) {
          if (of === 'lost') continue;
          const word = report.text.slice(0, begin + shift).split(' ').length - 1;
          shift += to.length - (end - begin);
          const bin = confidence >= 0.95 ? 'sure' : confidence >= 0.85 ? 'likely' : 'fair';
          const counts = bins.get(bin) ?? { all: 0, right: 0 };
          counts.all++;
          counts.right += Number(after[word] === before[word]);
          bins.set(bin, counts);
        }
      }
    }
    const share = (bin: string): number => bins.get(bin)!.right / bins.get(bin)!.all;
    expect(share('sure')).toBeGreaterThan(0.95);
    expect(share('likely')).toBeGreaterThan(0.85);
    expect(share('fair')).toBeGreaterThan(0.55);
  }, 120_000);
});

describe('misread', () => {
  it('reads the bytes of UTF-8 in another set', () => {
    expect(misread('é – ё', 'windows-1252')).toBe('Ã© â€“ Ñ‘');
  });
});
