import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { ApiKeyKind } from '../storage/entities/api-key.entity.js';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** RFC 4648, lower case: no digit that reads like a letter. */
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

export const API_KEY_PREFIX = 'parley_';

/** A secret for a cookie, a link or a CSRF token: 256 random bits, fit for a URL. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * A key for a program. `parley`: 32 characters of base 62 (190 bits). `akismet`: 12 of base 32 (60 bits), all
 * that Akismet's clients have room for, which is why such a key opens Akismet's doors alone.
 */
export function newApiKey(kind: ApiKeyKind): string {
  return kind === 'parley' ? API_KEY_PREFIX + randomText(BASE62, 32) : randomText(BASE32, 12);
}

/** Whether a text can be a key of the kind at all; what cannot never reaches the database. */
export function looksLikeApiKey(text: string, kind: ApiKeyKind): boolean {
  return kind === 'parley' ? /^parley_[0-9A-Za-z]{32}$/.test(text) : /^[a-z2-7]{12}$/.test(text);
}

/**
 * What is kept of a token or key. They are random, not chosen by people, so one round of SHA-256 is enough: a
 * stolen table cannot be turned back by guessing, and a request costs microseconds.
 */
export function hashToken(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}

/** Compares two secrets in a time that does not tell where they differ. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
}

function randomText(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}
