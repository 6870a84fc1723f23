import { randomFillSync } from 'node:crypto';

let lastMs = 0;
let counter = 0;
/** Bytes of an id that are random; drawn from the system for many ids at once, since each call costs more than the bytes. */
const NOISE_BYTES = 10;
const noise = Buffer.alloc(512 * NOISE_BYTES);
let drawn = noise.length;

/**
 * A version 7 UUID (RFC 9562): 48 bits of milliseconds, then 12 bits that count within one millisecond, then
 * 62 random bits. Ids of one process therefore sort in the order of their making, also within a batch; a
 * claim that orders by id is first come, first served.
 */
export function newId(): string {
  if (drawn === noise.length) {
    randomFillSync(noise);
    drawn = 0;
  }
  const at = drawn;
  drawn += NOISE_BYTES;
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    // Half of the counter's range stays free for the rest of this millisecond.
    counter = noise.readUInt16BE(at) & 0x7ff;
  } else if (++counter > 0xfff) {
    // More than the counter holds, or a clock set back: time is borrowed from the next millisecond.
    lastMs += 1;
    counter = 0;
  }
  const time = lastMs.toString(16).padStart(12, '0');
  const count = counter.toString(16).padStart(3, '0');
  const variant = (0x8000 | (noise.readUInt16BE(at + 2) & 0x3fff)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${variant}-${noise.toString('hex', at + 4, at + NOISE_BYTES)}`;
}

/** The tenant that exists from the first migration on. */
export const DEFAULT_TENANT_ID = '00000000-0000-7000-8000-000000000001';

/** Whether a path parameter may be an id at all; anything else is simply not found, and never reaches the database. */
export function isId(value: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value);
}
