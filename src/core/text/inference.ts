import type { Change } from './chains.js';

/** Puts back characters whose bytes are gone where the context decides. */
export function inferLost(_text: string, _repaired: readonly { readonly begin: number }[]): Change[] {
  return [];
}
