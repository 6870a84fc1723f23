import { Store } from './store.js';

/** The keys of the console by the action's own letter: what each moderator made of them, kept in this browser. */
const KEPT = 'parley.keys';
/** Letters that may be given to another key; Escape, Enter, arrows and digits mean what they mean everywhere. */
export const REMAPPABLE = [...'arsehmldgojkptxuw'] as const;

function kept(): Readonly<Record<string, string>> {
  try {
    const map = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(map).filter(
        (entry): entry is [string, string] =>
          REMAPPABLE.includes(entry[0] as never) && typeof entry[1] === 'string' && entry[1].length === 1,
      ),
    );
  } catch {
    return {};
  }
}

/** Own letter to the key that stands for it now. */
export const keyMap = new Store<{ readonly keys: Readonly<Record<string, string>> }>({ keys: kept() });

/** The key of an action, as it is printed: the one chosen, or its own. */
export function capOf(name: string): string {
  const chosen = keyMap.get().keys[name.toLowerCase()];
  return chosen ? chosen.toUpperCase() : name;
}

/** Gives an action another key. Where that key was another action's, the two change places. */
export function setKey(own: string, key: string): void {
  const keys: Record<string, string> = { ...keyMap.get().keys };
  const before = keys[own] ?? own;
  const other = REMAPPABLE.find((letter) => letter !== own && (keys[letter] ?? letter) === key);
  if (other) keys[other] = before;
  keys[own] = key;
  for (const [letter, chosen] of Object.entries(keys)) if (letter === chosen) delete keys[letter];
  keyMap.set({ keys });
  localStorage.setItem(KEPT, JSON.stringify(keys));
}

export function resetKeys(): void {
  keyMap.set({ keys: {} });
  localStorage.removeItem(KEPT);
}

/** What a press means: the action's own letter; a letter whose action has another key means nothing. */
export function meaningOf(pressed: string): string | null {
  const { keys } = keyMap.get();
  const own = Object.keys(keys).find((letter) => keys[letter] === pressed);
  if (own) return own;
  return keys[pressed] ? null : pressed;
}
