import { texts } from './texts.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A span of time in one or two units: `40 s`, `12 min`, `3 h`, `5 d`. */
export function duration(ms: number): string {
  const span = Math.max(0, ms);
  if (span < MINUTE) return `${Math.round(span / SECOND)} s`;
  if (span < HOUR) return `${Math.round(span / MINUTE)} min`;
  if (span < 2 * DAY) return `${Math.round(span / HOUR)} h`;
  return `${Math.round(span / DAY)} d`;
}

export function ago(at: string, now: number): string {
  const time = Date.parse(at);
  if (!Number.isFinite(time)) return at;
  const past = now - time;
  if (past < 30 * SECOND && past > -MINUTE) return texts.time.now;
  if (past > 60 * DAY) return new Date(time).toLocaleDateString(undefined, { dateStyle: 'medium' });
  return past < 0 ? texts.time.in(duration(-past)) : texts.time.ago(duration(past));
}

/** In the reader's own zone. */
export function localTime(at: string): string {
  const time = Date.parse(at);
  return Number.isFinite(time)
    ? new Date(time).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })
    : at;
}

export function utcTime(at: string): string {
  const time = Date.parse(at);
  return Number.isFinite(time) ? `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC` : at;
}

/** `0.07`, `0.81`, `1.00`: two places, so that columns of scores line up. */
export function score(value: number): string {
  return value.toFixed(2);
}

export function count(value: number): string {
  return value.toLocaleString();
}

/** The name of a language in the reader's own. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(undefined, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
