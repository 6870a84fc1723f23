interface Waiting<Entry, Result> {
  readonly entry: Entry;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Does together what is asked for one by one: entries that come in while a group is under way go into the next one, so
 * that a commit, a round trip or a message to a thread is shared. Nobody waits for a clock: with one caller every entry
 * goes at once and alone, with many the groups grow by themselves.
 *
 * A group that fails is done again entry by entry, so that one bad entry does not take the others with it.
 */
export class GroupedCalls<Entry, Result> {
  private readonly waiting: Waiting<Entry, Result>[] = [];
  private underWay = 0;

  /**
   * @param call all of a group or nothing; gives back the results in the order of the entries.
   * @param most entries of one group: few enough that nobody waits long for the others of the group.
   * @param atOnce groups under way at the same time.
   * @param worthIt so many must wait before a group begins beside another one: what a group costs by itself is shared by
   *   more, and those who wait have no worse place than behind it.
   */
  constructor(
    private readonly call: (entries: readonly Entry[]) => Promise<readonly Result[]>,
    private readonly most: number,
    private readonly atOnce: number,
    private readonly worthIt = 1,
  ) {}

  /** Settles when the entry's own group is done. */
  add(entry: Entry): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ entry, resolve, reject });
      // Callbacks of one turn of the event loop may add more to the same group.
      if (this.mayBegin() && (this.waiting.length === 1 || this.waiting.length === this.worthIt))
        setImmediate(() => this.next());
    });
  }

  private mayBegin(): boolean {
    const least = this.underWay === 0 ? 1 : this.worthIt;
    return this.waiting.length >= least && this.underWay < this.atOnce;
  }

  private next(): void {
    if (!this.mayBegin()) return;
    const group = this.waiting.splice(0, this.most);
    this.underWay++;
    void this.callFor(group).finally(() => {
      this.underWay--;
      this.next();
    });
    this.next();
  }

  private async callFor(group: readonly Waiting<Entry, Result>[]): Promise<void> {
    try {
      const results = await this.call(group.map(({ entry }) => entry));
      for (const [index, { resolve }] of group.entries()) resolve(results[index]!);
    } catch (error) {
      if (group.length === 1) group[0]!.reject(error);
      else for (const one of group) await this.callFor([one]);
    }
  }
}
