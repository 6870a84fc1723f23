import { linearClassifier, unpackWeights } from '../core/classify/linear.js';
import type { EngineModule } from '../core/classify/model-format.js';
import { trainLinear } from '../core/classify/train.js';
import { shippedPrior } from '../files/prior.js';
import { shippedWordVectors } from '../files/word-vectors.js';

/** Our own engine: a linear model over hashed features (core), behind the same interface as the others. */
export const linearEngine: EngineModule = {
  engine: 'linear',
  train: async (rows, options) =>
    trainLinear(rows, { ...options, vectors: shippedWordVectors(), prior: await shippedPrior() }),
  load: (manifest, payload) => {
    const weights = unpackWeights(manifest, payload);
    // The table is read for a model that needs it alone.
    const vectors = weights.settings.features.vectors === null ? null : shippedWordVectors();
    return linearClassifier(manifest, weights, vectors);
  },
};
