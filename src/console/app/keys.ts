import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { meaningOf } from './key-map.js';

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

interface Press {
  readonly name: string;
  /** What it would have written in a field. */
  readonly key: string;
}

/** Presses that came while nothing was in front of the hand; they go to what comes next. */
export interface Presses {
  readonly waiting: number;
  forget(): void;
}

/** No hand gets so far ahead of a slow network; a key that is held down counts once anyway. */
const MOST_WAITING = 500;

/**
 * Listens for single keys (`a`, `?`, `Escape`) and for `mod+z`. A held key acts once; nothing acts while
 * somebody types, composes, or has a dialog open above.
 *
 * @param keep keys that need something in front and find nothing: they are kept, in their order, and pressed again
 *   one by one as soon as they are no longer named here. Escape forgets them.
 */
export function useKeys(map: KeyMap, active = true, keep: ReadonlySet<string> = NONE): Presses {
  const latest = useRef(map);
  latest.current = map;
  const kept = useRef(keep);
  kept.current = keep;
  const [line, showLine] = useState<readonly Press[]>([]);
  const current = useRef(line);
  const setLine = (presses: readonly Press[]) => {
    current.current = presses;
    showLine(presses);
  };
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
      const names = mod ? ['mod+z'] : single ? namesOf(event).flatMap((name) => meaningOf(name) ?? []) : [event.key];
      if (names.length === 0) return;
      const waiting = current.current;
      const name = names.find((one) => latest.current[one] !== undefined || kept.current.has(one)) ?? names[0]!;
      if (waiting.length > 0 && (name === 'Escape' || name === 'u' || name === 'mod+z')) {
        // Taken back before it was done.
        setLine(name === 'Escape' ? [] : waiting.slice(0, -1));
        event.preventDefault();
      } else if (kept.current.has(name) || (waiting.length > 0 && (single || name === 'Enter'))) {
        if (waiting.length < MOST_WAITING) setLine([...waiting, { name, key: event.key }]);
        event.preventDefault();
      } else if (latest.current[name] && latest.current[name]() !== false) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [active]);
  // Each press meets the screen that the one before it left; the layout effect runs before the next press can come.
  useLayoutEffect(() => {
    const [first, ...rest] = current.current;
    if (first === undefined || !active || kept.current.has(first.name)) return;
    setLine(rest);
    if (document.activeElement instanceof HTMLTextAreaElement) write(document.activeElement, first.key);
    else latest.current[first.name]?.();
  });
  return { waiting: line.length, forget: () => current.current.length > 0 && setLine([]) };
}

/** A waiting press opened a field: what was pressed after it was meant for the field. */
function write(field: HTMLTextAreaElement, key: string): void {
  if (key.length !== 1) {
    field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    return;
  }
  field.setRangeText(key, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

const NONE: ReadonlySet<string> = new Set();
