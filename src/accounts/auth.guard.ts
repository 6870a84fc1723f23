import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ParleyError } from '../core/errors.js';
import { waitsForComments } from '../ops/admission.js';
import { ApiKeysService } from './api-keys.service.js';
import { type Caller, PUBLIC_ROUTE, ROUTE_ROLES, type Role, roleMay } from './caller.js';
import { KeyDirectory } from './key-directory.js';
import { readSessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';
import { sameSecret } from './tokens.js';

export const CSRF_HEADER = 'x-csrf-token';
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Stands before every route: says who is calling (a key in `Authorization: Bearer`, or the console's session
 * cookie), whether the role may, and whether the key calls too often. Closed unless a route says `@Public()`.
 */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly keys: ApiKeysService,
    private readonly directory: KeyDirectory,
    private readonly sessions: SessionsService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const marked = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_ROUTE, marked)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const caller = await this.identify(request);
    const named = this.reflector.getAllAndOverride<Role[] | undefined>(ROUTE_ROLES, marked);
    if (!roleMay(caller.role, named)) {
      throw new ParleyError('FORBIDDEN', `the role ${caller.role} may not do this`);
    }
    request.caller = caller;
    return true;
  }

  /** A key wins over a cookie: a program that sends both means the key. */
  private async identify(request: FastifyRequest): Promise<Caller> {
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      const key = /^Bearer +(\S{1,200}) *$/i.exec(authorization)?.[1];
      const caller = key === undefined ? null : await this.callerOf(key, request);
      if (caller === null) throw new ParleyError('UNAUTHENTICATED', 'the key is unknown or revoked');
      this.directory.limit(caller);
      return caller;
    }
    const token = readSessionCookie(request.headers.cookie);
    const session = token === null ? null : await this.sessions.find(token);
    if (session === null) throw new ParleyError('UNAUTHENTICATED', 'sign in, or send a key as Authorization: Bearer');
    if (!READING.has(request.method)) {
      const sent = request.headers[CSRF_HEADER];
      if (typeof sent !== 'string' || !sameSecret(sent, session.csrfToken)) {
        throw new ParleyError('CSRF', 'the header X-CSRF-Token is missing or not the one of this session');
      }
    }
    const { account } = session;
    return {
      tenantId: session.tenantId,
      kind: 'account',
      id: account.id,
      name: account.name,
      role: account.role,
      actor: { id: `account:${account.id}`, name: account.name },
      accountId: account.id,
    };
  }

  /** Where callers wait for comments, a key is looked up about once a second; elsewhere it ends the moment it is revoked. */
  private async callerOf(key: string, request: FastifyRequest): Promise<Caller | null> {
    if (!waitsForComments(request)) return this.keys.callerOf(key);
    return (await this.directory.find(key))?.caller ?? null;
  }
}
