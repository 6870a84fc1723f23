import { useEffect, useRef } from 'preact/hooks';

/** Where a press belongs to the field and not to us. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.tagName === 'TEXTAREA' ||
    target.tagName === 'SELECT' ||
    (target.tagName === 'INPUT' && !['checkbox', 'radio', 'button'].includes((target as HTMLInputElement).type))
  );
}

const SWITCH = 'parley.single-keys';
export const singleKeys = {
  get on(): boolean {
    return localStorage.getItem(SWITCH) !== 'off';
  },
  set on(value: boolean) {
    if (value) localStorage.removeItem(SWITCH);
    else localStorage.setItem(SWITCH, 'off');
  },
};

/**
 * What a press may be called. On a keyboard without Latin letters it is the letter printed in that place on most
 * others; where digits need Shift, the digit of the key counts as well.
 */
function namesOf({ key, code }: KeyboardEvent): string[] {
  const place = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  const letter = place?.[1]?.toLowerCase();
  const isLetter = /\p{L}/u.test(key);
  if (letter && isLetter && !/\p{Script=Latin}/u.test(key)) return [letter];
  return [key.toLowerCase(), ...(place?.[2] && !isLetter ? [place[2]] : [])];
}

/** An action that answers false has declined: the press stays the browser's. */
export type KeyMap = Readonly<Record<string, (() => unknown) | undefined>>;

/**
 * Listens for single keys (`a`, `?`, `Escape`) and for `mod+z`. A held key acts once; nothing acts while
 * somebody types, composes, or has a dialog open above.
 */
export function useKeys(map: KeyMap, active = true): void {
  const latest = useRef(map);
  latest.current = map;
  useEffect(() => {
    if (!active) return;
    const listen = (event: KeyboardEvent) => {
      if (event.repeat || event.isComposing || event.defaultPrevented) return;
      const mod = event.ctrlKey || event.metaKey;
      if (event.altKey || (mod && (event.shiftKey || !namesOf(event).includes('z')))) return;
      if (isTyping(event.target) && event.key !== 'Escape') return;
      if (document.querySelector('dialog[open]') && event.key !== 'Escape') return;
      const single = event.key.length === 1;
      if (single && !mod && !singleKeys.on) return;
      const names = mod ? ['mod+z'] : single ? namesOf(event) : [event.key];
      const action = names.map((name) => latest.current[name]).find((found) => found !== undefined);
      if (action && action() !== false) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [active]);
}
