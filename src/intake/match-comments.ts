/** A comment as far as it can be recognised on a page that is taken in again. */
export interface Recognisable {
  readonly contentHash: string;
  readonly author: string | null;
}

/**
 * Finds the comments of a page that are known already: by text and author, then by text alone (an author line may
 * change). Each known comment is found at most once, the first for the first, so that a text that stands there
 * twice is two comments.
 *
 * @returns for each incoming comment the known one, or null where it is new.
 */
export function matchComments<Known extends Recognisable>(
  incoming: readonly Recognisable[],
  known: readonly Known[],
): readonly (Known | null)[] {
  const found: (Known | null)[] = incoming.map(() => null);
  const free = new Set(known);
  for (const keyOf of [
    ({ contentHash, author }: Recognisable) => `${contentHash} ${author ?? ''}`,
    ({ contentHash }: Recognisable) => contentHash,
  ]) {
    const waiting = new Map<string, Known[]>();
    for (const comment of free) {
      const key = keyOf(comment);
      const line = waiting.get(key);
      if (line) line.push(comment);
      else waiting.set(key, [comment]);
    }
    // Taken from the end, so that a thousand equal comments are no quadratic shuffle.
    for (const line of waiting.values()) line.reverse();
    incoming.forEach((comment, index) => {
      if (found[index] !== null) return;
      const match = waiting.get(keyOf(comment))?.pop();
      if (!match) return;
      found[index] = match;
      free.delete(match);
    });
  }
  return found;
}
