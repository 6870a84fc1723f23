import { Command, Option } from 'commander';
import { ApiKeysService, type ApiKeyView } from '../../accounts/api-keys.service.js';
import type { Role } from '../../accounts/caller.js';
import { KeyDirectory } from '../../accounts/key-directory.js';
import { shownSettings } from '../../accounts/key-settings.js';
import { BadInputError, ParleyError } from '../../core/errors.js';
import { DEFAULT_TENANT_ID } from '../../storage/ids.js';
import { COMMAND_LINE, printTable, roleOption, settingsOption, withDatabase } from './with-database.js';

/** `parley key`: keys of programs. */
export function keyCommand(): Command {
  const command = new Command('key').description('add, list, change and revoke keys of programs');
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
    .command('set')
    .description("change what a key says about Perspective's and Coral's doors, and print it all")
    .argument('<key>', 'its id, or its name where only one key in use has it')
    .argument('[settings...]', 'such as perspective.mode=record coral.secrets=SECRET,SECRET; none prints alone')
    .addOption(settingsOption())
    .action(async (wanted: string, assignments: string[], options: { settings?: string }) =>
      withDatabase(options.settings, async (dataSource, config) => {
        const { id } = await keyOf(new ApiKeysService(dataSource), wanted);
        const directory = new KeyDirectory(dataSource, config);
        const settings =
          assignments.length === 0
            ? await directory.settings(DEFAULT_TENANT_ID, id)
            : await directory.change(DEFAULT_TENANT_ID, id, changeOf(assignments), COMMAND_LINE);
        for (const [door, fields] of Object.entries(shownSettings(settings))) {
          for (const [field, value] of Object.entries(fields as object)) {
            process.stdout.write(`${door}.${field}=${String(value ?? '')}\n`);
          }
        }
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
        const found = await keyOf(keys, wanted);
        await keys.revoke(DEFAULT_TENANT_ID, found.id, COMMAND_LINE);
      }),
    );
  return command;
}

/** @throws ParleyError CONFLICT or NOT_FOUND. */
async function keyOf(keys: ApiKeysService, wanted: string): Promise<ApiKeyView> {
  const all = await keys.list(DEFAULT_TENANT_ID);
  const named = all.filter((key) => key.name === wanted && key.revokedAt === null);
  if (named.length > 1) {
    throw new ParleyError('CONFLICT', `${named.length} keys are called that: name one by its id (parley key list)`);
  }
  const found = all.find((key) => key.id === wanted) ?? named[0];
  if (!found) throw new ParleyError('NOT_FOUND', `there is no key ${JSON.stringify(wanted)}`);
  return found;
}

/** `door.field=value` words as the JSON that REST takes. @throws BadInputError for a word of another form. */
function changeOf(assignments: readonly string[]): Record<string, Record<string, unknown>> {
  const change: Record<string, Record<string, unknown>> = {};
  for (const assignment of assignments) {
    const [, door, field, value] = /^([a-z]+)\.([A-Za-z]+)=(.*)$/s.exec(assignment) ?? [];
    if (door === undefined || field === undefined || value === undefined) {
      throw new BadInputError(`a setting is written DOOR.FIELD=VALUE, such as perspective.mode=record`);
    }
    change[door] = { ...change[door], [field]: readValue(field, value) };
  }
  return change;
}

function readValue(field: string, value: string): unknown {
  if (field === 'secrets') return value === '' ? [] : value.split(',');
  if (value === 'true' || value === 'false') return value === 'true';
  if (value === '') return null;
  return field.endsWith('Ms') && /^\d+$/.test(value) ? Number(value) : value;
}
