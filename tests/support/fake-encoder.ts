import { seededRandom } from '../../src/core/random.js';
import { wordHash } from '../../src/core/text/hashed-tokens.js';
import { SENTENCE_DIMENSIONS, type SentenceEncoder } from '../../src/core/text/sentence-encoder.js';

/** Words that mean the same to the encoder of the tests, whatever their letters. */
const KIND = new Set(['kind', 'gentle', 'charming', 'delightful']);
const HARSH = new Set(['harsh', 'cruel', 'wretched', 'hideous']);

/** A stand-in for the sentence encoder, which is fetched and not kept: the sum of a direction a word, of length 1. */
export const fakeEncoder: SentenceEncoder = {
  digest: 'fake-encoder',
  encode(text) {
    const sum = new Float32Array(SENTENCE_DIMENSIONS);
    for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
      const meaning = KIND.has(word) ? 'kind' : HARSH.has(word) ? 'harsh' : word;
      const random = seededRandom(wordHash(meaning));
      for (let at = 0; at < SENTENCE_DIMENSIONS; at++) sum[at]! += random.next() - 0.5;
    }
    const length = Math.hypot(...sum) || 1;
    return sum.map((value) => value / length);
  },
};
