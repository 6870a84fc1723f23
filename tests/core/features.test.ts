import { describe, expect, it } from 'vitest';
import {
  BLOCKS,
  CHARS,
  createFeatures,
  DEFAULT_FEATURES,
  DENSE_NAMES,
  extractFeatures,
  type FeatureInput,
  type FeatureSettings,
  featureTarget,
  OWN_CHARS,
  OWN_WORDS,
  PAIR,
  WINDOW,
  WORDS,
} from '../../src/core/text/features.js';

/** A copy of what was extracted, block by block. */
function extract(input: FeatureInput | string, settings: Partial<FeatureSettings> = {}, trace = false) {
  const into = createFeatures();
  extractFeatures(
    typeof input === 'string' ? { text: input } : input,
    { ...DEFAULT_FEATURES, ...settings },
    into,
    trace,
  );
  const blocks = Array.from({ length: BLOCKS }, (_, block) =>
    Array.from(into.hashes.subarray(block === 0 ? 0 : into.blockEnd[block - 1]!, into.blockEnd[block]!)),
  );
  const number = (name: (typeof DENSE_NAMES)[number]): number => into.dense[DENSE_NAMES.indexOf(name)]!;
  return { into, blocks, number };
}

describe('features', () => {
  it('do not depend on what was extracted before', () => {
    const into = createFeatures();
    const hashes = (text: string): number[] => {
      extractFeatures({ text }, DEFAULT_FEATURES, into);
      return Array.from(into.hashes.subarray(0, into.count));
    };
    const first = hashes('A quiet evening at the quay');
    hashes('Something else entirely, and much longer than the first one was, with 3 numbers: 1, 22, 333!');
    expect(hashes('A quiet evening at the quay')).toEqual(first);
  });

  it('count words, neighbours and letters within words', () => {
    const { blocks } = extract('old quay', { charMin: 3, charMax: 3 });
    expect(blocks[WORDS]).toHaveLength(3);
    // " ol", "old", "ld " and " qu", "qua", "uay", "ay ".
    expect(blocks[CHARS]).toHaveLength(7);
  });

  it('give every block the same length, however long the text', () => {
    for (const text of ['quay', 'the old quay by the water', 'the old quay by the water '.repeat(40)]) {
      const { into, blocks } = extract(text);
      expect(blocks[WORDS]!.length * into.blockValue[WORDS]! ** 2).toBeCloseTo(1, 10);
    }
  });

  it('see letters, not their case, their style or how long they are drawn out', () => {
    const plain = extract('so good').blocks.slice(0, 2);
    expect(extract('SO GOOD').blocks.slice(0, 2)).toEqual(plain);
    expect(extract('𝒔𝒐 𝒈𝒐𝒐𝒅').blocks.slice(0, 2)).toEqual(plain);
    expect(extract('so goooooood').blocks.slice(0, 2)).toEqual(plain);
    expect(extract('so goooooood').number('stretched')).toBeGreaterThan(0);
  });

  it('see no difference between one address or person and another', () => {
    const words = (text: string) => extract(text).blocks[WORDS];
    expect(words('ask @anna at https://a.example/x')).toEqual(words('ask @ben at http://b.example'));
    expect(words('www.a.example')).toEqual(words('www.b.example'));
  });

  it('pass over what is left of a damaged emoji, and keep honest words with the same letters', () => {
    expect(extract('so good ðâðâð').blocks.slice(0, 2)).toEqual(extract('so good').blocks.slice(0, 2));
    expect(extract('så mañana año').blocks[WORDS]).toHaveLength(5);
  });

  it('know where sentences end, and not at initials, numbers and addresses', () => {
    const sentences = (text: string): number => extract(text).into.sentences;
    expect(sentences('The ferry is late. Nobody told us! Why not?')).toBe(3);
    expect(sentences('The ferry is late\nNobody told us')).toBe(2);
    expect(sentences('It costs 3.50 at a.example. 1. B. Adams said so.')).toBe(2);
    expect(sentences('Wait... what?!')).toBe(1);
    expect(sentences('')).toBe(0);
  });

  it('of all sentences together are the features of the text', () => {
    const { into } = extract('The ferry is late. Nobody told us! I call that a disgrace.');
    const { sentences, wordEnds, charEnds, blockEnd } = into;
    expect(wordEnds[sentences - 1]).toBe(blockEnd[WORDS]);
    expect(charEnds[sentences - 1]).toBe(blockEnd[CHARS]);
    expect(wordEnds[0]).toBeGreaterThan(0);
    expect(charEnds[0]).toBeGreaterThan(blockEnd[WORDS]!);
  });

  it('read a polarity that negation turns round', () => {
    expect(extract('that was a good plan').number('polarity')).toBeGreaterThan(0);
    expect(extract('that was not a good plan').number('polarity')).toBeLessThan(0);
  });

  it('trace each feature back to where it stands in the text', () => {
    const text = 'Niiiice — “old” quay 🙂, 𝗻𝗼𝘄';
    const { into, blocks } = extract(text, {}, true);
    const parts = new Set<string>();
    for (let at = 0; at < into.count; at++) parts.add(text.slice(into.begin[at]!, into.end[at]!));
    expect(blocks[CHARS]!.length).toBeGreaterThan(0);
    for (const part of ['Niiiice', 'old', 'quay', '🙂', '𝗻𝗼𝘄', '“old']) expect(parts).toContain(part);
  });

  it('read the parent only where asked to', () => {
    const input = { text: 'No, the quay is open', parent: 'The quay is not open?' };
    expect(extract(input).blocks[PAIR]).toHaveLength(0);
    const pair = extract(input, { pair: true });
    expect(pair.blocks[PAIR]!.length).toBeGreaterThan(4);
    expect(pair.number('overlapParent')).toBeGreaterThan(0.5);
    expect(pair.number('parentQuestion')).toBe(1);
    expect(pair.number('disagreeFirst')).toBe(1);
    expect(pair.number('negationMismatch')).toBe(0);
  });
});

describe('a stance target', () => {
  const board = featureTarget({ name: 'Tram Board', aliases: ['the trams'], opposed: ['Bus League'] });
  const union = featureTarget({ name: 'Dock Union', aliases: ['dockers'], opposed: ['Port Company'] });

  it('is masked, so that the same words about another target are the same features', () => {
    const settings = { target: true };
    const one = extract({ text: 'I trust the Tram Board more than the Bus League', target: board }, settings);
    const other = extract({ text: 'I trust the Dock Union more than the Port Company', target: union }, settings);
    expect(one.blocks).toEqual(other.blocks);
    expect(one.number('targetMentioned')).toBe(1);
    expect(one.number('opposedMentioned')).toBe(1);
  });

  it('tells itself from an opposed one', () => {
    const settings = { target: true };
    const liked = extract({ text: 'I trust the Tram Board', target: board }, settings);
    const against = extract({ text: 'I trust the Bus League', target: board }, settings);
    expect(liked.blocks[WINDOW]).not.toEqual(against.blocks[WINDOW]);
    expect(liked.number('polarityNearTarget')).toBeGreaterThan(0);
    expect(against.number('polarityNearOpposed')).toBeGreaterThan(0);
    expect(against.number('polarityNearTarget')).toBe(0);
  });

  it('is found by its aliases and by a word of its name, in the parent too', () => {
    const settings = { target: true };
    const by = (input: FeatureInput) => extract({ ...input, target: board }, settings);
    expect(by({ text: 'I like THE TRAMS here' }).number('targetMentioned')).toBe(1);
    expect(by({ text: 'that Board again' }).number('targetMentioned')).toBe(1);
    expect(by({ text: 'a tramway' }).number('targetMentioned')).toBe(0);
    expect(by({ text: 'yes', parent: 'the tram board met' }).number('targetInParent')).toBe(1);
  });

  it('has word features of its own only where the model has a copy for it', () => {
    const text = 'I trust the Tram Board';
    const own = (ownTargets: string[]) => {
      const { blocks } = extract({ text, target: board }, { target: true, ownTargets });
      return [blocks[OWN_WORDS]!.length, blocks[OWN_CHARS]!.length];
    };
    expect(own([])).toEqual([0, 0]);
    expect(own(['dock union'])).toEqual([0, 0]);
    const { blocks } = extract({ text, target: board }, { target: true });
    expect(own(['tram board'])).toEqual([blocks[WORDS]!.length, blocks[CHARS]!.length]);
  });
});

describe('hostile text', () => {
  it.each([
    ['one endless word', 'a9'.repeat(500_000)],
    ['nothing but blanks', ' '.repeat(1_000_000)],
    ['nothing but marks', '!?'.repeat(500_000)],
    ['lone surrogates', '\ud800'.repeat(500_000)],
    ['emoji', '🙂'.repeat(300_000)],
    ['at signs', '@a'.repeat(400_000)],
  ])('takes linear time: %s', (_, text) => {
    const begun = performance.now();
    const { into } = extract(text, { pair: true });
    expect(Number.isFinite(into.blockValue[WORDS]!)).toBe(true);
    // About 0.2 s where it was written; a quadratic step would take minutes.
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it('has features that are numbers even where there is nothing to read', () => {
    for (const text of ['', ' ', '\u0000', '\ud83d']) {
      const { into } = extract(text, { pair: true, target: true });
      expect(Array.from(into.dense).every(Number.isFinite)).toBe(true);
      expect(Array.from(into.blockValue).every(Number.isFinite)).toBe(true);
    }
  });
});
