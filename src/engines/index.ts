import type { EngineModule, EngineName } from '../core/classify/model-format.js';
import { ModelError } from '../core/errors.js';
import { type LoadedModel, listModelFolders, openModelFolder, SHIPPED_MODELS_FOLDER } from '../files/model-folders.js';

/**
 * Loads an engine when it is named: `natural` takes 33 ms and memory that a program with linear models alone
 * need not pay.
 *
 * @throws ModelError MODEL_MISMATCH for a name that is no engine, MODEL_MISSING for `encoder` where it was not fetched.
 */
export async function loadEngine(name: EngineName): Promise<EngineModule> {
  switch (name) {
    case 'linear':
      return (await import('./linear.js')).linearEngine;
    case 'natural':
      return (await import('./natural.js')).naturalEngine;
    case 'bayes-classifier':
      return (await import('./bayes-classifier.js')).bayesEngine;
    case 'encoder': {
      const [{ encoderEngine }, { openEncoder }] = await Promise.all([
        import('./encoder.js'),
        import('../files/encoder.js'),
      ]);
      return encoderEngine(await openEncoder());
    }
    default:
      throw new ModelError('MODEL_MISMATCH', `no engine is called ${JSON.stringify(name)}`);
  }
}

/**
 * Loads a model folder with whatever engine it names, and checks it throughout.
 * @throws ModelError MODEL_MISSING, MODEL_DAMAGED, MODEL_VERSION or MODEL_MISMATCH; the message names the folder.
 */
export async function loadModelFolder(folder: string): Promise<LoadedModel> {
  return await openModelFolder(folder, loadEngine);
}

/** Loads the models that ship with the program, in the order of their folders' names. @throws ModelError */
export async function loadDefaultModels(): Promise<LoadedModel[]> {
  return await Promise.all((await listModelFolders(SHIPPED_MODELS_FOLDER)).map(loadModelFolder));
}
