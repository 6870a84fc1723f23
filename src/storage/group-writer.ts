interface Waiting<Entry, Result> {
  readonly entry: Entry;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Group commit: entries that come in while a write is under way go into the next one together. Nobody waits for a
 * clock: with one caller every entry is written at once and alone, with many the groups grow by themselves, and a
 * commit and its round trips are shared by all of a group.
 *
 * A group that fails is written again entry by entry, so that one bad entry does not take the others with it.
 */
export class GroupWriter<Entry, Result> {
  private readonly waiting: Waiting<Entry, Result>[] = [];
  private writing = 0;

  /**
   * @param write all of a group or nothing, in one transaction; gives back the results in the order of the entries.
   * @param most entries of one group: what a statement takes without making anybody wait long.
   * @param atOnce groups under way at the same time. Two keep the database busy while the next group is put together.
   */
  constructor(
    private readonly write: (entries: readonly Entry[]) => Promise<readonly Result[]>,
    private readonly most = 64,
    private readonly atOnce = 2,
  ) {}

  /** Settles when the entry's own group is committed. */
  add(entry: Entry): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ entry, resolve, reject });
      // Callbacks of one turn of the event loop may add more to the same group.
      if (this.writing < this.atOnce && this.waiting.length === 1) setImmediate(() => this.next());
    });
  }

  private next(): void {
    if (this.waiting.length === 0 || this.writing >= this.atOnce) return;
    const group = this.waiting.splice(0, this.most);
    this.writing++;
    void this.writeGroup(group).finally(() => {
      this.writing--;
      this.next();
    });
    this.next();
  }

  private async writeGroup(group: readonly Waiting<Entry, Result>[]): Promise<void> {
    try {
      const results = await this.write(group.map(({ entry }) => entry));
      for (const [index, { resolve }] of group.entries()) resolve(results[index]!);
    } catch (error) {
      if (group.length === 1) group[0]!.reject(error);
      else for (const one of group) await this.writeGroup([one]);
    }
  }
}
