import { ApiError, messageOf, post, segment, serverNow } from '../api.js';
import { isSevere, MOST_IN_A_ROW } from '../care.js';
import { texts } from '../texts.js';
import type { BulkAnswer, BulkUndoAnswer, DecisionName, GoldenResult, ItemView, Session } from '../types.js';
import { claim, giveBack, heldOf } from './claim.js';
import { Outbox } from './outbox.js';
import { refusalInWords } from './refusal.js';
import { type Act, type ActKind, type BulkAct, CLOSED, type DeskState, type Held, isDecision } from './state.js';
import { Voice } from './voice.js';

/**
 * The moderator's hands: one item in front, the next ones claimed ahead, every decision shown at once and sent
 * behind. What could not be sent is kept and tried again; what the server refuses is said plainly.
 */
/** Items claimed ahead: enough for a quick hand, few enough to leave some for the others. */
const AHEAD = 3;
const TICK_MS = 1_000;
/** How often an empty place is asked for again. */
const ASK_MS = 5_000;
/** Items in hand go back when nobody has touched anything for this long. */
const IDLE_MS = 10 * 60_000;
/** How long the item in hand stays ours while we look at another view. */
const ELSEWHERE_MS = 90_000;

const isSevereItem = ({ comment }: ItemView): boolean => isSevere(comment.assessment);

export class Desk extends Voice {
  private session: Session | null = null;
  private watchesTab = false;
  private severeInARow = 0;
  private filling = false;
  /** Asked for while it was at it. */
  private fillsAgain = false;
  /** Another view is looked at: nothing is claimed meanwhile. */
  private elsewhere = false;
  /** Grows with each change of queue: an answer that belongs to an earlier one is given back. */
  private visit = 0;
  private readonly skipped = new Set<string>();
  private touchedAtMs = Date.now();
  private askedAtMs = 0;
  private ticker = 0;
  private closing = 0;
  private readonly outbox: Outbox = new Outbox(this.store, {
    newId: () => ++this.serial,
    account: () => this.session?.account ?? null,
    reached: () => this.reached(),
    recorded: (act, answer) => {
      this.whenRecorded();
      if (answer?.golden) this.tellGolden(act, answer.golden);
      if (act.tries > 0) this.toast(texts.trouble.sent, '', 'plain', this.state.done.length > 0);
    },
    refused: async (act, error) => {
      this.store.set({ done: this.state.done.filter(({ id }) => id !== act.id), toast: null });
      this.trouble(texts.trouble.notRecorded(await refusalInWords(error, act.itemId, this.ownName)));
      this.whenRecorded();
    },
    triesAgain: () => void this.fill(),
  });
  /** Called when something was recorded, so that depths and figures are asked again. */
  whenRecorded: () => void = () => {};

  private get ownName(): string | null {
    return this.session?.account.name ?? null;
  }

  private get state(): DeskState {
    return this.store.get();
  }

  signIn(session: Session | null): void {
    this.session = session;
    if (session === null) {
      this.forget();
      return;
    }
    this.outbox.restore(session.account.id);
  }

  /** Begins (or goes on) working a queue. */
  open(queue: string): void {
    window.clearTimeout(this.closing);
    this.elsewhere = false;
    this.touchedAtMs = Date.now();
    if (this.state.queue !== queue) {
      this.giveBackAll();
      this.visit++;
      this.skipped.clear();
      this.store.set({ queue, phase: 'loading' });
    }
    if (this.ticker === 0) this.ticker = window.setInterval(() => this.tick(), TICK_MS);
    if (!this.watchesTab) {
      this.watchesTab = true;
      // Whatever view is looked at when the tab goes: the comment must not wait for its lease to end.
      window.addEventListener('pagehide', () => this.state.queue !== null && this.close());
    }
    void this.fill();
  }

  /** Another view is looked at: what lies ready goes back now, the item in front a little later. */
  lookElsewhere(): void {
    this.elsewhere = true;
    const { ahead, parked } = this.state;
    for (const held of ahead) giveBack(held, true);
    if (parked) giveBack(parked, true);
    this.store.set({ ahead: [], parked: null });
    window.clearTimeout(this.closing);
    this.closing = window.setTimeout(() => this.close(), ELSEWHERE_MS);
  }

  /** Gives everything back, for instance when the tab is closed. */
  close(): void {
    window.clearInterval(this.ticker);
    this.ticker = 0;
    this.giveBackAll();
    this.visit++;
    this.store.set({ queue: null, phase: 'closed' });
  }

  private forget(): void {
    window.clearInterval(this.ticker);
    this.ticker = 0;
    this.visit++;
    this.store.set({ ...CLOSED, notices: this.state.notices });
  }

  /** Somebody is at the keyboard. */
  touch(): void {
    this.touchedAtMs = Date.now();
    if (this.state.phase === 'paused') {
      this.store.set({ phase: 'loading' });
      void this.fill();
    }
  }

  // ---- Doing

  act(kind: ActKind, body: Readonly<Record<string, unknown>> = {}): void {
    const held = this.state.current;
    if (!held) return;
    const author = held.item.comment.author?.name ?? texts.unknownAuthor;
    const full = { ...(isDecision(kind) ? { decision: kind } : {}), ...body, leaseToken: held.token };
    const act = this.outbox.add({ kind, itemId: held.item.itemId, body: full, author, held, tries: 0 });
    const { done } = this.state;
    this.store.set({ ...this.oneFurther(), done: isDecision(kind) ? [...done.slice(-99), act] : done });
    this.toast(texts.done[kind], texts.done.by(author), isDecision(kind) ? kind : 'plain', isDecision(kind));
    this.outbox.flush();
    void this.fill();
  }

  /**
   * Decides about many at once. Those in hand leave it at once; where the server cannot be reached they come back.
   *
   * @param itemIds those that are known to be among them.
   */
  async actOnMany(
    decision: DecisionName,
    choice: Readonly<Record<string, unknown>>,
    itemIds: ReadonlySet<string>,
    body: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const { current, ahead, done } = this.state;
    const isFront = current !== null && itemIds.has(current.item.itemId);
    this.store.set({ ahead: ahead.filter(({ item }) => !itemIds.has(item.itemId)) });
    if (isFront) this.store.set(this.oneFurther());
    this.toast(texts.done.decidingMany, '', decision, false);
    const asked = post<BulkAnswer>('/v1/bulk-decisions', { decision, ...choice, ...body });
    const act: BulkAct = { id: ++this.serial, answer: asked.catch(() => null) };
    this.store.set({ done: [...done.slice(-99), act] });
    try {
      const { decided, refused } = await asked;
      this.reached();
      this.letGo(new Set(decided.map(({ itemId }) => itemId)));
      if (decided.length === 0) this.forgetDone(act.id);
      this.toast(texts.done[decision], texts.done.many(decided.length), decision, decided.length > 0);
      if (refused.length > 0) this.trouble(texts.trouble.refusedMany(refused.length, refused[0]!.reason));
    } catch (error) {
      this.forgetDone(act.id);
      this.store.set({ toast: null });
      const why = error instanceof ApiError && error.message ? error.message : texts.trouble.failed;
      this.trouble(texts.trouble.notRecorded(why));
      if (isFront) this.putInFront(current);
    }
    this.whenRecorded();
    void this.fill();
  }

  private forgetDone(id: number): void {
    this.store.set({ done: this.state.done.filter((act) => act.id !== id) });
  }

  private async undoMany(act: BulkAct): Promise<void> {
    const answer = await act.answer;
    if (answer === null) return;
    try {
      const { undone, refused } = await post<BulkUndoAnswer>(`/v1/bulk-decisions/${segment(answer.bulkId)}/undo`);
      this.toast(texts.done.undoneMany(undone.length), '', 'plain', false);
      if (refused.length > 0) this.trouble(texts.trouble.refusedMany(refused.length, refused[0]!.reason));
      this.whenRecorded();
      void this.fill();
    } catch (error) {
      this.store.set({ toast: null });
      this.trouble(texts.trouble.undoRefused(messageOf(error)));
      if (error instanceof ApiError && error.passing) this.store.set({ done: [...this.state.done, act] });
    }
  }

  /**
   * Items in hand that somebody (we too, in a list) has decided, or whose comment has another text now: nothing is
   * left to give back.
   *
   * @param ids of items or of comments.
   */
  letGo(ids: ReadonlySet<string>): void {
    const { current, ahead, parked } = this.state;
    const gone = (held: Held | null) => held !== null && (ids.has(held.item.itemId) || ids.has(held.item.commentId));
    this.store.set({ ahead: ahead.filter((held) => !gone(held)), parked: gone(parked) ? null : parked });
    if (gone(current)) this.store.set(this.oneFurther());
    void this.fill();
  }

  /** Puts the item in front back into the queue; it stays within reach of `back` for one step. */
  skip(): void {
    const { current, parked } = this.state;
    if (!current) return;
    if (parked) giveBack(parked);
    this.skipped.add(current.item.itemId);
    this.store.set({ ...this.oneFurther(), parked: current });
    this.toast(
      texts.done.skip,
      texts.done.by(current.item.comment.author?.name ?? texts.unknownAuthor),
      'plain',
      false,
    );
    void this.fill();
  }

  /** Takes up the one just skipped again. */
  back(): void {
    const { parked } = this.state;
    if (!parked) return;
    this.skipped.delete(parked.item.itemId);
    this.putInFront(parked);
    this.store.set({ parked: null, toast: null });
  }

  /** The next item comes to the front. */
  private oneFurther(): Pick<DeskState, 'current' | 'ahead' | 'phase'> {
    const { ahead } = this.state;
    // After some severe ones in a row something milder comes first, where it lies ready.
    const mild = this.severeInARow >= MOST_IN_A_ROW ? ahead.findIndex(({ item }) => !isSevereItem(item)) : 0;
    const at = Math.max(0, mild);
    const first = ahead[at] ?? null;
    if (first) this.severeInARow = isSevereItem(first.item) ? this.severeInARow + 1 : 0;
    return { current: first, ahead: ahead.filter((_, index) => index !== at), phase: first ? 'working' : 'loading' };
  }

  /** What was in front comes next; what no longer finds room goes back. */
  private putInFront(held: Held): void {
    const { current, ahead } = this.state;
    const waiting = current ? [current, ...ahead] : ahead;
    for (const tooMany of waiting.slice(AHEAD)) giveBack(tooMany);
    this.store.set({ current: held, ahead: waiting.slice(0, AHEAD), phase: 'working' });
  }

  async undo(): Promise<void> {
    const act = this.state.done.at(-1);
    if (!act) {
      this.toast(texts.done.nothingToUndo, '', 'plain', false);
      return;
    }
    this.store.set({ done: this.state.done.slice(0, -1) });
    this.toast(texts.done.undoing, '', 'plain', false);
    if ('answer' in act) return this.undoMany(act);
    const waits = () => this.outbox.waiting(act.id);
    if (!waits() || waits()?.sending) {
      // Refused by the server: that was told, and nothing is left to undo.
      if (!((await this.outbox.outcome(act.id)) ?? true) && !waits()) return;
    }
    if (waits() && act.held) {
      // It never left the house.
      this.outbox.drop(act.id);
      this.takeUp(act.held);
      return;
    }
    try {
      const { item } = await post<{ item?: ItemView }>(`/v1/items/${segment(act.itemId)}/undo`);
      this.reached();
      this.whenRecorded();
      if (item?.leaseToken) this.takeUp(heldOf(item, item.leaseToken, item.leaseExpiresAt ?? null));
    } catch (error) {
      this.trouble(texts.trouble.undoRefused(await refusalInWords(error, act.itemId, this.ownName)));
      this.store.set({ toast: null });
      if (error instanceof ApiError && error.passing) this.store.set({ done: [...this.state.done, act] });
    }
  }

  /** Puts an item in front; what was there comes next. */
  private takeUp(held: Held): void {
    this.putInFront(held);
    this.toast(texts.done.undone, '', 'plain', false);
  }

  /** A golden item whose result is told cannot be taken back. */
  private tellGolden(act: Act, { right, decision, note }: GoldenResult): void {
    this.store.set({ done: this.state.done.filter(({ id }) => id !== act.id) });
    this.tell(right ? texts.quality.goldenRight : texts.quality.goldenWrong(texts.trouble.decidedAs[decision], note));
  }

  /** The server answered. */
  private reached(): void {
    if (this.state.away) this.store.set({ away: false });
  }

  // ---- Claiming

  private async claim(queue: string, limit: number): Promise<Held[]> {
    const claimed = await claim(queue, limit);
    this.reached();
    return claimed;
  }

  /**
   * Claims `limit` items that were not skipped just now. A skipped one that comes again is held back until
   * another was found; where nothing else waits, the skipped ones are what is left.
   */
  private async claimFresh(queue: string, limit: number): Promise<Held[]> {
    const fresh: Held[] = [];
    const again: Held[] = [];
    for (let round = 0; round < 4 && fresh.length < limit; round++) {
      const batch = await this.claim(queue, limit - fresh.length);
      if (batch.length === 0) break;
      for (const held of batch) (this.skipped.has(held.item.itemId) ? again : fresh).push(held);
      if (again.length === 0) break;
    }
    while (fresh.length < limit && again.length > 0) fresh.push(again.shift()!);
    for (const held of again) giveBack(held);
    for (const held of fresh) this.skipped.delete(held.item.itemId);
    return fresh;
  }

  /** Sees to it that one item is in front and one lies ready. */
  private async fill(): Promise<void> {
    if (this.filling) {
      this.fillsAgain = true;
      return;
    }
    this.filling = true;
    try {
      // Again where a decision fell, or the queue changed, while the claim was on its way or its items were shown.
      do {
        this.fillsAgain = false;
        await this.fillOnce();
      } while (this.fillsAgain);
    } finally {
      this.filling = false;
    }
  }

  private async fillOnce(): Promise<void> {
    const { queue, current, ahead, phase } = this.state;
    const wanted = (current ? 0 : 1) + AHEAD - ahead.length;
    if (queue === null || this.elsewhere || phase === 'paused' || phase === 'forbidden' || wanted <= 0) return;
    const visit = this.visit;
    this.askedAtMs = Date.now();
    try {
      const claimed = await this.claimFresh(queue, wanted);
      if (visit !== this.visit) {
        for (const held of claimed) giveBack(held);
        this.fillsAgain = true;
        return;
      }
      for (const held of claimed) {
        if (!this.state.current) this.store.set({ current: held });
        else if (this.state.ahead.length < AHEAD) this.store.set({ ahead: [...this.state.ahead, held] });
        else giveBack(held);
      }
      // Presses that waited may have decided all of them by now; then the next ones are on their way.
      this.store.set({ phase: this.state.current ? 'working' : claimed.length > 0 ? 'loading' : 'empty' });
    } catch (error) {
      if (visit !== this.visit) {
        this.fillsAgain = true;
        return;
      }
      if (error instanceof ApiError && error.status === 403) this.store.set({ phase: 'forbidden' });
      else if (error instanceof ApiError && error.code === 'HELD_TOO_MANY') {
        // In another tab, as a rule: said once, and asked again.
        if (!this.state.current && phase !== 'failed') this.trouble(error.message);
        if (!this.state.current) this.store.set({ phase: 'failed' });
      } else if (error instanceof ApiError && error.passing) {
        this.store.set({ away: true, phase: this.state.current ? 'working' : 'failed' });
      } else if (!this.state.current) this.store.set({ phase: 'failed' });
    }
  }

  private giveBackAll(): void {
    const { current, ahead, parked } = this.state;
    for (const held of [current, ...ahead, parked]) if (held) giveBack(held, true);
    this.store.set({ current: null, ahead: [], parked: null });
  }

  private tick(): void {
    const { current, ahead, parked, queue } = this.state;
    if (queue === null) return;
    if (Date.now() - this.touchedAtMs > IDLE_MS && current) {
      this.giveBackAll();
      this.visit++;
      this.store.set({ phase: 'paused', toast: null });
      return;
    }
    for (const held of [current, ...ahead, parked])
      if (held && serverNow() - held.beatAtMs >= held.leaseMs / 3) void this.beat(held);
    if (document.visibilityState === 'visible' && Date.now() - this.askedAtMs >= ASK_MS) void this.fill();
  }

  private async beat(held: Held): Promise<void> {
    const replace = (with_: Held | null) => {
      for (const place of ['current', 'parked'] as const)
        if (this.state[place]?.token === held.token) this.store.set({ [place]: with_ });
      const ahead = this.state.ahead.flatMap((other) => (other.token === held.token ? (with_ ?? []) : other));
      if (this.state.ahead.some(({ token }) => token === held.token)) this.store.set({ ahead });
    };
    replace({ ...held, beatAtMs: serverNow() });
    try {
      const answer = await post<{ leaseExpiresAt: string }>(`/v1/items/${segment(held.item.itemId)}/heartbeat`, {
        leaseToken: held.token,
      });
      this.reached();
      replace(heldOf(held.item, held.token, answer.leaseExpiresAt));
    } catch (error) {
      if (!(error instanceof ApiError) || error.passing) return;
      const wasCurrent = this.state.current?.token === held.token;
      replace(null);
      if (wasCurrent) {
        const reason = await refusalInWords(error, held.item.itemId, this.ownName);
        this.trouble(reason === texts.trouble.leaseOver ? texts.trouble.leaseLost : reason);
        this.store.set(this.oneFurther());
      }
      void this.fill();
    }
  }

  /** The item in front was changed by us beside a decision, such as by a note. */
  refresh(item: ItemView): void {
    const { current } = this.state;
    if (current?.item.itemId === item.itemId) this.store.set({ current: { ...current, item } });
  }
}

export const desk = new Desk();
