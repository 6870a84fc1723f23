import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Store } from './store.js';

/** The console's own addresses; everything else belongs to the server. */
export interface Place {
  readonly path: string;
  readonly params: URLSearchParams;
}

const read = (): Place => ({ path: location.pathname, params: new URLSearchParams(location.search) });
const place = new Store<Place>(read());
window.addEventListener('popstate', () => place.set(read()));

export function go(to: string, replace = false): void {
  if (to === location.pathname + location.search) return;
  history[replace ? 'replaceState' : 'pushState'](null, '', to);
  place.set(read());
  window.scrollTo(0, 0);
}

export function usePlace(): Place {
  const [state, setState] = useState(place.get());
  useEffect(() => place.subscribe(() => setState(place.get())), []);
  return state;
}

/** For links within the console; `to` is always built by us, never out of a comment. */
export function linkTo(to: string): { href: string; onClick: (event: JSX.TargetedMouseEvent<HTMLElement>) => void } {
  return {
    href: to,
    onClick: (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      go(to);
    },
  };
}
