import { Command, Option } from 'commander';
import { ApiKeysService } from '../../accounts/api-keys.service.js';
import type { Role } from '../../accounts/caller.js';
import { ParleyError } from '../../core/errors.js';
import { DEFAULT_TENANT_ID } from '../../storage/ids.js';
import { COMMAND_LINE, printTable, roleOption, settingsOption, withDatabase } from './with-database.js';

/** `parley key`: keys of programs. */
export function keyCommand(): Command {
  const command = new Command('key').description('add, list and revoke keys of programs');
  command
    .command('add')
    .description('add a key and print it, this once')
    .argument('<name>', 'which program it is for')
    .addOption(roleOption())
    .addOption(
      new Option('--kind <kind>', "akismet: 12 characters, for Akismet's doors alone")
        .choices(['parley', 'akismet'])
        .default('parley'),
    )
    .addOption(settingsOption())
    .action(async (name: string, options: { role: Role; kind: 'parley' | 'akismet'; settings?: string }) =>
      withDatabase(options.settings, async (dataSource) => {
        const wanted = { name, role: options.role, kind: options.kind };
        const { key } = await new ApiKeysService(dataSource).add(DEFAULT_TENANT_ID, wanted, COMMAND_LINE);
        process.stdout.write(`${key}\n`);
      }),
    );
  command
    .command('list')
    .description('list the keys (their last characters only)')
    .addOption(settingsOption())
    .action(async (options: { settings?: string }) =>
      withDatabase(options.settings, async (dataSource) => {
        const keys = await new ApiKeysService(dataSource).list(DEFAULT_TENANT_ID);
        printTable(
          ['id', 'name', 'role', 'kind', 'ends in', 'since', 'state'],
          keys.map((key) => [
            key.id,
            key.name,
            key.role,
            key.kind,
            key.hint,
            key.createdAt,
            key.revokedAt === null ? 'in use' : 'revoked',
          ]),
        );
      }),
    );
  command
    .command('revoke')
    .description('end a key at once')
    .argument('<key>', 'its id, or its name where only one key in use has it')
    .addOption(settingsOption())
    .action(async (wanted: string, options: { settings?: string }) =>
      withDatabase(options.settings, async (dataSource) => {
        const keys = new ApiKeysService(dataSource);
        const all = await keys.list(DEFAULT_TENANT_ID);
        const named = all.filter((key) => key.name === wanted && key.revokedAt === null);
        if (named.length > 1) {
          throw new ParleyError('CONFLICT', `${named.length} keys are called that: revoke by id (parley key list)`);
        }
        const found = all.find((key) => key.id === wanted) ?? named[0];
        if (!found) throw new ParleyError('NOT_FOUND', `there is no key ${JSON.stringify(wanted)}`);
        await keys.revoke(DEFAULT_TENANT_ID, found.id, COMMAND_LINE);
      }),
    );
  return command;
}
