import { DEVANAGARI, dominantScript, readLetters } from './language-letters.js';
import { type LanguageModel, type ScriptLanguage, WEIGHT_STEP } from './language-model.js';
import { hashNgrams } from './language-ngrams.js';

/** Text of a known language, and how much it counts. */
export interface LanguageText {
  readonly language: string;
  readonly text: string;
  readonly weight: number;
}

export interface LanguageTraining {
  /** Power of two. */
  readonly buckets: number;
  /** What an n-gram never seen with a language counts as, beside counts scaled to `mass` for each language. */
  readonly unseen: number;
  readonly mass: number;
}

/** Chosen on the dev parts by `tests/bench/language-confidence.mjs`; differences next to these are noise. */
export const LANGUAGE_TRAINING: LanguageTraining = { buckets: 1 << 17, unseen: 0.01, mass: 3000 };

/** Fewer texts than this in a script are strays (an English name in a Russian row), not a language of that script. */
const FEWEST_TEXTS = 20;

/**
 * Naive Bayes over hashed n-grams: the weight of a language in a bucket is the logarithm of its share there over that of
 * a language never seen. The same texts in the same order give the same model: no chance, no clock.
 */
export function trainLanguages(
  texts: readonly LanguageText[],
  { buckets, unseen, mass }: LanguageTraining = LANGUAGE_TRAINING,
): LanguageModel {
  const read = texts.map(({ language, text, weight }) => {
    const letters = readLetters(text);
    const script = dominantScript(letters);
    const hashes = new Int32Array(4096);
    return { key: `${language}/${script}`, script, weight, hashes: hashes.slice(0, hashNgrams(letters, hashes)) };
  });
  const rows = new Map<string, number>();
  for (const { key, script } of read) {
    if (script >= 1 && script <= DEVANAGARI) rows.set(key, (rows.get(key) ?? 0) + 1);
  }
  const keys = [...rows].flatMap(([key, count]) => (count >= FEWEST_TEXTS ? [key] : [])).sort();
  const size = keys.length;
  const counts = new Float64Array(buckets * size);
  const totals = new Float64Array(size);
  for (const { key, weight, hashes } of read) {
    const owner = keys.indexOf(key);
    if (owner < 0) continue;
    for (const hash of hashes) counts[(hash & (buckets - 1)) * size + owner]! += weight;
    totals[owner]! += weight * hashes.length;
  }
  const starts = new Uint32Array(buckets + 1);
  const owners: number[] = [];
  const weights: number[] = [];
  for (let bucket = 0; bucket < buckets; bucket++) {
    for (let owner = 0; owner < size; owner++) {
      const scaled = (counts[bucket * size + owner]! * mass) / totals[owner]!;
      const steps = Math.min(255, Math.round(Math.log((scaled + unseen) / unseen) / WEIGHT_STEP));
      if (steps === 0) continue;
      owners.push(owner);
      weights.push(steps);
    }
    starts[bucket + 1] = owners.length;
  }
  const languages = keys.map((key): ScriptLanguage => {
    const [code = '', script] = key.split('/');
    return { code, script: Number(script) };
  });
  return { languages, starts, owners: Uint8Array.from(owners), weights: Uint8Array.from(weights) };
}
