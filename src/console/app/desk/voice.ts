import { Store } from '../store.js';
import { CLOSED, type DeskState, type Toast } from './state.js';

const TOAST_MS = 8_000;

/** What the desk says: what just happened, and what has to be known until somebody dismisses it. */
export class Voice {
  readonly store = new Store<DeskState>(CLOSED);
  protected serial = 0;
  private toastTimer = 0;

  toast(text: string, about: string, tone: Toast['tone'], undoable: boolean): void {
    const toast: Toast = { id: ++this.serial, text, about, tone, undoable, untilMs: Date.now() + TOAST_MS };
    this.store.set({ toast });
    window.clearTimeout(this.toastTimer);
    this.toastTimer = window.setTimeout(() => {
      if (this.store.get().toast?.id === toast.id) this.store.set({ toast: null });
    }, TOAST_MS);
  }

  trouble(text: string): void {
    this.notice(text, 'trouble');
  }

  /** Something to know that is nobody's fault; it stays until it is dismissed. */
  tell(text: string): void {
    this.notice(text, 'plain');
  }

  dismiss(id: number): void {
    this.store.set({ notices: this.store.get().notices.filter((notice) => notice.id !== id) });
  }

  private notice(text: string, kind: 'trouble' | 'plain'): void {
    this.store.set({ notices: [...this.store.get().notices.slice(-3), { id: ++this.serial, text, kind }] });
  }
}
