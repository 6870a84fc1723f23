import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ParleyError } from '../core/errors.js';
import type { Actor } from '../storage/audit.js';
import type { Role } from '../storage/entities/account.entity.js';

export type { Role } from '../storage/entities/account.entity.js';

export const ROLE_NAMES = ['admin', 'lead', 'moderator', 'analyst', 'service'] as const satisfies readonly Role[];

/** Who is calling: a person with a session, or a program with a key. */
export interface Caller {
  readonly tenantId: string;
  readonly kind: 'account' | 'key';
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** As it stands in the audit log. */
  readonly actor: Actor;
  /** The person's account; null for a program. */
  readonly accountId: string | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard on every route that is not public. */
    caller?: Caller;
  }
}

/** Metadata names; the guard reads them, and rooms below accounts may set the first one by its name. */
export const PUBLIC_ROUTE = 'parley:public';
export const ROUTE_ROLES = 'parley:roles';

/** The route answers everybody, signed in or not. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC_ROUTE, true);

/**
 * Who may call the route. An admin always may, and a lead may whatever a moderator may. A route without it
 * answers every caller who is signed in.
 */
export const Roles = (...roles: Role[]): MethodDecorator & ClassDecorator => SetMetadata(ROUTE_ROLES, roles);

/** The caller as a parameter of a route that is not public. */
export const CallerOf = createParamDecorator((_data: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!caller) throw new ParleyError('UNAUTHENTICATED', 'sign in, or send a key');
  return caller;
});

/** What each role may do beside its own name (contract section 5). */
const INCLUDED: Readonly<Record<Role, readonly Role[]>> = {
  admin: ROLE_NAMES,
  lead: ['lead', 'moderator'],
  moderator: ['moderator'],
  analyst: ['analyst'],
  service: ['service'],
};

/** Whether a role may call a route that names these roles. */
export function roleMay(role: Role, named: readonly Role[] | undefined): boolean {
  return named === undefined || INCLUDED[role].some((included) => named.includes(included));
}
