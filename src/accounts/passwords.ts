import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { BadInputError } from '../core/errors.js';

/**
 * OWASP's password storage sheet gives N = 2^15, r = 8, p = 3 among its equal choices for scrypt: 32 MiB and
 * about 0.2 s here for each attempt. Stored with each hash, so that they can be raised later.
 */
const COST = { N: 2 ** 15, r: 8, p: 3 } as const;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
/** NIST SP 800-63B: length is what counts; no rules about kinds of characters. */
export const MIN_PASSWORD_LENGTH = 10;
/** A bound for the hash's input, far above what people type. */
export const MAX_PASSWORD_LENGTH = 1_000;

/**
 * `scrypt$N$r$p$SALT$HASH`, salt and hash in base64url.
 *
 * @throws BadInputError when the password is too short or too long.
 */
export async function hashPassword(password: string): Promise<string> {
  if (password.length < MIN_PASSWORD_LENGTH || password.length > MAX_PASSWORD_LENGTH) {
    const message = `must have ${MIN_PASSWORD_LENGTH} to ${MAX_PASSWORD_LENGTH} characters`;
    throw new BadInputError(`password ${message}`, [{ path: 'password', message }]);
  }
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** A hash that no password has: checking against it takes as long as against a real one. */
const NOBODY = ['scrypt', COST.N, COST.r, COST.p, randomBytes(SALT_BYTES).toString('base64url'), ''].join('$');

/**
 * Whether the password is the stored one. Takes equally long where no hash is stored (no such account, no
 * password set), so that the time of the answer does not tell who has an account.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const [scheme, N, r, p, salt, hash] = (stored ?? NOBODY).split('$');
  if (scheme !== 'scrypt' || !N || !r || !p || !salt || password.length > MAX_PASSWORD_LENGTH) return false;
  const derived = await derive(password, Buffer.from(salt, 'base64url'), { N: +N, r: +r, p: +p });
  const expected = Buffer.from(hash ?? '', 'base64url');
  return expected.length === derived.length && timingSafeEqual(expected, derived);
}

function derive(password: string, salt: Buffer, cost: { N: number; r: number; p: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // Composed form, so that one password typed on two keyboards is one password.
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, { ...cost, maxmem: 256 * 1024 * 1024 }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
