import { linearClassifier, unpackWeights } from '../core/classify/linear.js';
import type { EngineModule } from '../core/classify/model-format.js';
import { trainLinear } from '../core/classify/train.js';

/** Our own engine: a linear model over hashed features (core), behind the same interface as the others. */
export const linearEngine: EngineModule = {
  engine: 'linear',
  train: trainLinear,
  load: (manifest, payload) => linearClassifier(manifest, unpackWeights(manifest, payload)),
};
