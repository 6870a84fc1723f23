/** How many callers a bucket remembers; the ones not seen longest are forgotten first, as full buckets again. */
const MAX_CALLERS = 10_000;

interface Level {
  tokens: number;
  atMs: number;
}

/**
 * Limits how often each caller may do something: a bucket of `capacity` tokens for each, filled up evenly over
 * a window. Unlike a fixed window it lets no double burst through at a border and knows the exact wait for
 * Retry-After, which is why it stands here instead of a ready throttler. It counts in this process alone: with N
 * web processes a caller may do N times as much.
 */
export class TokenBucket {
  private readonly levels = new Map<string, Level>();

  constructor(
    private readonly capacity: number,
    private readonly windowMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Takes one token. Returns 0, or the milliseconds to wait when there is none. */
  take(caller: string): number {
    const level = this.levelOf(caller);
    if (level.tokens >= 1) {
      level.tokens -= 1;
      return 0;
    }
    return this.waitMs(level);
  }

  /** The milliseconds until a token is there, without taking it. */
  wait(caller: string): number {
    const level = this.levelOf(caller);
    return level.tokens >= 1 ? 0 : this.waitMs(level);
  }

  private waitMs(level: Level): number {
    return Math.max(1, Math.ceil(((1 - level.tokens) * this.windowMs) / this.capacity));
  }

  private levelOf(caller: string): Level {
    const now = this.now();
    const known = this.levels.get(caller);
    const level = known ?? { tokens: this.capacity, atMs: now };
    // A clock set back must not empty a bucket.
    const passedMs = Math.max(0, now - level.atMs);
    level.tokens = Math.min(this.capacity, level.tokens + (passedMs * this.capacity) / this.windowMs);
    level.atMs = now;
    if (known) this.levels.delete(caller);
    this.levels.set(caller, level);
    if (this.levels.size > MAX_CALLERS) {
      const oldest = this.levels.keys().next();
      if (!oldest.done) this.levels.delete(oldest.value);
    }
    return level;
  }
}
