import { describe, expect, it } from 'vitest';
import {
  createFeatures,
  DEFAULT_FEATURES,
  extractFeatures,
  type FeatureSettings,
  FRAMES,
  GROUPS,
  OWN_CHARS,
} from '../../../src/core/text/features.js';

function frames(text: string, settings: FeatureSettings = { ...DEFAULT_FEATURES, frames: true }) {
  const into = createFeatures();
  extractFeatures({ text }, settings, into, true);
  const block = (at: number, before: number): number[] =>
    Array.from(into.hashes.subarray(into.blockEnd[before]!, into.blockEnd[at]!));
  return { into, groups: block(GROUPS, OWN_CHARS), said: block(FRAMES, GROUPS) };
}
const shared = (left: number[], right: number[]): number => left.filter((hash) => right.includes(hash)).length;

describe('what is said of whom', () => {
  it('is read only where the model asks for it', () => {
    const { groups, said } = frames('Muslims are idiots', DEFAULT_FEATURES);
    expect([...groups, ...said]).toEqual([]);
    expect(frames('Muslims are idiots').groups).not.toEqual([]);
  });

  it('is the same of one group of people as of another, of one word or of several', () => {
    const said = frames('I hate all Muslims here');
    for (const other of ['lesbians', 'black people', 'old disabled men', 'African Americans']) {
      const { groups, said: frame } = frames(`I hate all ${other} here`);
      expect(groups).toEqual(said.groups);
      expect(frame).toEqual(said.said);
    }
    expect(frames('I hate all tulips here').groups).toEqual([]);
    expect(frames('The blind is black and white').groups).toEqual([]);
  });

  it('is another thing when it is denied, quoted or said of the one who reads', () => {
    const plain = frames('women are stupid').said;
    // Of whom it is said stays the same, and nothing else does.
    expect(shared(frames('women are not stupid').said, plain)).toBe(1);
    expect(frames('“women are stupid”').said).not.toEqual(plain);
    expect(frames('they said women are stupid').said).not.toEqual(plain);
    expect(frames('you are stupid').said).not.toEqual(plain);
  });

  it('keeps to the sentence, but knows that "they" may be the group of the one before', () => {
    expect(frames('I met women. Stupid.').said).toEqual(frames('I met snails. Stupid.').said);
    expect(frames('I met women. They are stupid.').said).not.toEqual(frames('I met snails. They are stupid.').said);
  });

  it('tells a plea for what is one’s own from a request about something else', () => {
    const plea = frames('please subscribe to my channel').said;
    expect(shared(frames('please visit our page').said, plea)).toBeGreaterThan(
      shared(frames('please visit it').said, plea),
    );
  });

  it('reads the host of an address, with or without its scheme, and not the rest', () => {
    const link = frames('look https://www.tulips.com/a/b?c=1').said;
    expect(frames('look https://tulips.com/x/y?z=2').said).toEqual(link);
    expect(shared(frames('look tulips.com/a').said, link)).toBeGreaterThan(
      shared(frames('look snails.com/a').said, link),
    );
    expect(frames('I came.Me too').said.length).toBeLessThan(link.length);
  });

  it('stands where the words stand that it was read from', () => {
    const text = 'Well, those Muslims aren’t stupid at all';
    const { into } = frames(text);
    const from = into.blockEnd[GROUPS]!;
    const stretches = new Set<string>();
    for (let at = from; at < into.blockEnd[FRAMES]!; at++) stretches.add(text.slice(into.begin[at]!, into.end[at]!));
    expect([...stretches]).toEqual(['Muslims aren’t stupid']);
  });

  it.each(['Muslims ', 'black ', '"they stupid ', 'https://a.b.c.d.e.f.g.h.i/ ', 'a.com'])(
    'takes linear time: %s',
    (piece) => {
      const begun = performance.now();
      frames(piece.repeat(100_000));
      // About a second where it was written; a quadratic step would take minutes.
      expect(performance.now() - begun).toBeLessThan(15_000);
    },
  );
});
