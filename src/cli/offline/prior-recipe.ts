import type { TrainingLabel, TrainingRow } from '../../core/classify/axes.js';
import { keep, type Mapped, type Recipe } from './shipped-recipes.js';
import { CIVIL, GOEMOTIONS, ISARCASM, JIGSAW } from './shipped-sources.js';

/** Every number of a row as an axis of its own set: what Wikipedia calls an insult is another thing in the news. */
const apart =
  (set: string) =>
  ({ labels }: TrainingRow): Mapped | null => {
    const kept = Object.entries(labels)
      .filter(([axis, value]) => axis.startsWith('tone.') && typeof value === 'number')
      .map(([axis, value]): [string, TrainingLabel] => [axis.replace('tone', set), value]);
    return kept.length > 0 ? { labels: Object.fromEntries(kept) } : null;
  };

const JIGSAW_AXES = ['toxicity', 'severe_toxicity', 'obscene', 'threat', 'insult', 'identity_attack'];
const CIVIL_AXES = [...JIGSAW_AXES, 'sexually_explicit'];

/**
 * What `parley train` starts from (`core/classify/prior.ts`): sums about feelings, abuse and sarcasm, as fine as the public
 * sets have them. It gives no scores to anybody.
 */
export const PRIOR_RECIPE: Recipe = {
  name: 'prior',
  folder: 'training/prior',
  version: 1,
  axes: [
    'emotions',
    ...JIGSAW_AXES.map((name) => `jigsaw.${name}`),
    ...CIVIL_AXES.map((name) => `civil.${name}`),
    'sarcasm',
  ],
  train: [
    { source: GOEMOTIONS, files: ['train.jsonl.gz'], map: keep('emotions') },
    { source: JIGSAW, files: ['train.jsonl.gz', 'train-toxicity-only.jsonl.gz'], map: apart('jigsaw') },
    { source: CIVIL, files: ['train.jsonl.gz', 'train-weak.jsonl.gz'], map: apart('civil') },
    { source: ISARCASM, files: ['train.jsonl'], map: keep('sarcasm') },
  ],
  dev: [
    { source: GOEMOTIONS, files: ['dev.jsonl'], map: keep('emotions') },
    { source: JIGSAW, files: ['dev.jsonl'], map: apart('jigsaw') },
    { source: CIVIL, files: ['dev.jsonl'], map: apart('civil') },
    { source: ISARCASM, files: ['dev.jsonl'], map: keep('sarcasm') },
  ],
  linear: { languages: ['en'], bits: 17, thresholds: 0.5, peak: 0 },
  rowFilter: true,
  beta: [],
  card: [
    'Not a classifier: what `parley train` lends to new models. Its weights, in a mix that the new rows choose, are what the weights of a new head are drawn to, where that helps; a head most of whose rows stand in these sets does without. A trained model holds all it needs and never reads this folder.',
    'Twenty-eight feelings of Reddit comments, six attributes of Wikipedia talk pages, seven of news comments, and sarcasm in short posts. English.',
  ],
};
