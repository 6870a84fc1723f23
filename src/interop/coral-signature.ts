import { createHmac, timingSafeEqual } from 'node:crypto';

const ENTRY = /^sha256=([0-9a-f]{64})$/;
/** While secrets are replaced there are two; more than this is nobody's Coral. */
const MAX_ENTRIES = 8;

/**
 * Whether one of the signatures in `X-Coral-Signature` (`sha256=HEX[,sha256=HEX…]`) is that of the body's very bytes
 * with one of the secrets. Takes as long for a wrong one as for a right one.
 */
export function isSignedBy(secrets: readonly string[], header: unknown, body: Buffer): boolean {
  if (typeof header !== 'string') return false;
  const given = header
    .split(',', MAX_ENTRIES)
    .map((entry) => ENTRY.exec(entry.trim())?.[1])
    .filter((hex) => hex !== undefined)
    .map((hex) => Buffer.from(hex, 'hex'));
  let found = false;
  for (const secret of secrets) {
    const right = createHmac('sha256', secret).update(body).digest();
    for (const one of given) if (timingSafeEqual(one, right)) found = true;
  }
  return found;
}
