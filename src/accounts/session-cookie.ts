import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { SESSION_DAYS } from './sessions.service.js';

export const SESSION_COOKIE = 'parley_session';

/** The session token in a Cookie header; null where there is none that could be one. */
export function readSessionCookie(header: string | undefined): string | null {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at < 0 || part.slice(0, at).trim() !== SESSION_COOKIE) continue;
    const value = part.slice(at + 1).trim();
    return /^[\w-]{43}$/.test(value) ? value : null;
  }
  return null;
}

/** Gives the browser the token; null takes it away. Scripts cannot read it, other sites cannot post with it. */
export function writeSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  config: Pick<Config, 'secureCookies' | 'publicUrl'>,
  token: string | null,
): void {
  const secure =
    config.secureCookies === 'on' ||
    (config.secureCookies === 'auto' && (request.protocol === 'https' || config.publicUrl?.startsWith('https:')));
  const parts = [`${SESSION_COOKIE}=${token ?? ''}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  parts.push(`Max-Age=${token === null ? 0 : SESSION_DAYS * 86_400}`);
  if (secure) parts.push('Secure');
  reply.header('set-cookie', parts.join('; '));
}
