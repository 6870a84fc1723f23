import { AccountsService } from '../../src/accounts/accounts.service.js';
import type { Caller, Role } from '../../src/accounts/caller.js';
import { DEFAULT_TENANT_ID } from '../../src/storage/ids.js';
import type { TestApp } from './test-app.js';

export type Person = Caller & { readonly accountId: string };

let people = 0;

/** A person with an account, as the guard would name them. */
export async function person(app: TestApp, name: string, role: Role = 'moderator'): Promise<Person> {
  const email = `${name.toLowerCase()}${++people}@courier.example`;
  const { account } = await app.app
    .get(AccountsService)
    .invite(DEFAULT_TENANT_ID, { email, role, name }, { id: 'system', name: 'system' });
  const { id } = account;
  const actor = { id: `account:${id}`, name };
  return { tenantId: DEFAULT_TENANT_ID, kind: 'account', id, name, role, actor, accountId: id };
}
