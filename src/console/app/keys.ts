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
      if (event.altKey || (mod && event.key.toLowerCase() !== 'z') || (mod && event.shiftKey)) return;
      if (isTyping(event.target) && event.key !== 'Escape') return;
      if (document.querySelector('dialog[open]') && event.key !== 'Escape') return;
      const single = event.key.length === 1;
      if (single && !mod && !singleKeys.on) return;
      const name = mod ? 'mod+z' : single ? event.key.toLowerCase() : event.key;
      const action = latest.current[name];
      if (action && action() !== false) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [active]);
}
