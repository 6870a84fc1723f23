import type { EngineModule, EngineName } from '../core/classify/model-format.js';
import { ModelError } from '../core/errors.js';

/**
 * Loads an engine when it is named: `natural` takes 33 ms and memory that a program with linear models alone
 * need not pay.
 *
 * @throws ModelError MODEL_MISMATCH for a name that is no engine.
 */
export async function loadEngine(name: EngineName): Promise<EngineModule> {
  switch (name) {
    case 'linear':
      return (await import('../core/classify/linear.js')).linearEngine;
    case 'natural':
      return (await import('./natural.js')).naturalEngine;
    case 'bayes-classifier':
      return (await import('./bayes-classifier.js')).bayesEngine;
    default:
      throw new ModelError('MODEL_MISMATCH', `no engine is called ${JSON.stringify(name)}`);
  }
}
