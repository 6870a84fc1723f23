import { get } from './api.js';
import { Store } from './store.js';

/** The scores from which the models in use give a label, by model and axis, as far as the server tells them. */
export const limits = new Store<{ readonly known: ReadonlyMap<string, number> }>({ known: new Map() });

interface ModelHead {
  readonly axis: string;
  readonly multiLabel: boolean;
  readonly classes: readonly string[];
  readonly thresholds?: readonly number[];
}

/** Asks for them once; without them scores are shown without a limit, never with a guessed one. */
export async function loadLimits(): Promise<void> {
  try {
    const { models } = await get<{ models: { id: string; heads: readonly ModelHead[] }[] }>('/v1/models');
    const known = new Map<string, number>();
    for (const { id, heads } of models)
      for (const { axis, classes, thresholds } of heads) {
        const limit = classes.length === 2 && classes[1] === 'true' ? thresholds?.[1] : undefined;
        if (typeof limit === 'number') known.set(`${id} ${axis}`, limit);
      }
    limits.set({ known });
  } catch {
    // The next sign-in asks again.
  }
}

export function limitOf(modelId: string | undefined, axis: string): number | null {
  return limits.get().known.get(`${modelId} ${axis}`) ?? null;
}
