import { expect, it } from 'vitest';
import { wordHash } from '../../../src/core/text/hashed-tokens.js';
import { lexiconBits, wordPolarities, wordTable } from '../../../src/core/text/lexicon.js';

it('one look-up gives what the two lists give', () => {
  const { find, bits, polarity } = wordTable();
  for (const hash of new Set([...lexiconBits().keys(), ...wordPolarities().keys()])) {
    const place = find(hash);
    expect(place).toBeGreaterThanOrEqual(0);
    expect([bits[place], polarity[place]]).toEqual([lexiconBits().get(hash) ?? 0, wordPolarities().get(hash) ?? 0]);
  }
  for (const word of ['quay', 'ferry', 'harbourmaster']) expect(find(wordHash(word))).toBe(-1);
});
