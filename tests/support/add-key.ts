import type { DataSource } from 'typeorm';
import { hashToken, newApiKey } from '../../src/accounts/tokens.js';
import type { Role } from '../../src/storage/entities/account.entity.js';
import { ApiKey } from '../../src/storage/entities/api-key.entity.js';
import { DEFAULT_TENANT_ID, newId } from '../../src/storage/ids.js';

/** Adds a key of a role and returns it, for `Authorization: Bearer`. */
export async function addKey(dataSource: DataSource, role: Role): Promise<string> {
  const secret = newApiKey('parley');
  await dataSource.getRepository(ApiKey).insert({
    id: newId(),
    tenantId: DEFAULT_TENANT_ID,
    name: `test ${role}`,
    role,
    kind: 'parley',
    keyHash: hashToken(secret),
    hint: secret.slice(-4),
  });
  return secret;
}
