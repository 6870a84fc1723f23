import { ApiError, call, segment } from '../api.js';
import type { Store } from '../store.js';
import type { GoldenResult, Session } from '../types.js';
import { keep, kept } from './kept.js';
import { standsAsOurs } from './refusal.js';
import { type Act, type DeskState, isDecision } from './state.js';

const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000] as const;

/** What the desk hears about what is sent behind it. */
interface Hearer {
  newId(): number;
  account(): Session['account'] | null;
  /** The server answered. */
  reached(): void;
  /** @param answer what the server said; null where that was lost on its way. */
  recorded(act: Act, answer: { readonly golden?: GoldenResult } | null): void;
  refused(act: Act, error: unknown): Promise<void>;
  triesAgain(): void;
}

/** What was done and the server has not confirmed: sent at once, kept while it cannot be reached, tried again. */
export class Outbox {
  private readonly sent = new Map<number, Promise<boolean>>();
  private retryTimer = 0;

  constructor(
    private readonly store: Store<DeskState>,
    private readonly hearer: Hearer,
  ) {}

  /** What an earlier visit left unsent goes out now. */
  restore(accountId: string): void {
    for (const act of kept(accountId)) this.add({ ...act, author: '', held: null, tries: 1 });
    if (this.store.get().outbox.length > 0) this.flush();
  }

  add(act: Omit<Act, 'id' | 'sending'>): Act {
    const whole: Act = { ...act, id: this.hearer.newId(), sending: false };
    this.set([...this.store.get().outbox, whole]);
    return whole;
  }

  drop(id: number): void {
    this.set(this.store.get().outbox.filter((act) => act.id !== id));
  }

  /** The act, as long as it is not confirmed. */
  waiting(id: number): Act | undefined {
    return this.store.get().outbox.find((act) => act.id === id);
  }

  /** Whether the server recorded the act; undefined where it was never sent. */
  outcome(id: number): Promise<boolean> | undefined {
    return this.sent.get(id);
  }

  flush(): void {
    for (const act of this.store.get().outbox) if (!act.sending) this.sent.set(act.id, this.send(act));
  }

  private set(outbox: readonly Act[]): void {
    this.store.set({ outbox });
    const account = this.hearer.account();
    if (account) keep(account.id, outbox);
  }

  /** @returns whether the server recorded it. */
  private async send(act: Act): Promise<boolean> {
    const change = (fields: Partial<Act>) =>
      this.set(this.store.get().outbox.map((other) => (other.id === act.id ? { ...other, ...fields } : other)));
    change({ sending: true });
    const door = isDecision(act.kind) ? 'decision' : act.kind;
    try {
      const answer = await call<{ golden?: GoldenResult } | undefined>(
        'POST',
        `/v1/items/${segment(act.itemId)}/${door}`,
        { body: act.body },
      );
      this.hearer.reached();
      this.drop(act.id);
      this.hearer.recorded(act, answer ?? null);
      return true;
    } catch (error) {
      if (error instanceof ApiError && (error.passing || error.status === 401)) {
        change({ sending: false, tries: act.tries + 1 });
        if (error.status !== 401) this.retryLater(act.tries, error);
        return false;
      }
      this.hearer.reached();
      this.drop(act.id);
      // The answer to an earlier try may have been lost on its way: then what stands is ours.
      if (act.tries > 0 && (await standsAsOurs(act, this.hearer.account()))) {
        this.hearer.recorded(act, null);
        return true;
      }
      await this.hearer.refused(act, error);
      return false;
    }
  }

  private retryLater(tries: number, error: ApiError): void {
    this.store.set({ away: true });
    const waitMs = error.retryAfterSeconds
      ? error.retryAfterSeconds * 1_000
      : RETRY_MS[Math.min(tries, RETRY_MS.length - 1)]!;
    window.clearTimeout(this.retryTimer);
    this.retryTimer = window.setTimeout(() => {
      this.flush();
      this.hearer.triesAgain();
    }, waitMs);
  }
}
