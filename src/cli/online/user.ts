import { Command } from 'commander';
import { AccountsService } from '../../accounts/accounts.service.js';
import type { Role } from '../../accounts/caller.js';
import type { Config } from '../../config/config.js';
import { ParleyError } from '../../core/errors.js';
import { DEFAULT_TENANT_ID } from '../../storage/ids.js';
import { COMMAND_LINE, printTable, roleOption, settingsOption, withDatabase } from './with-database.js';

/** `parley user`: people who may sign in to the console. */
export function userCommand(): Command {
  const command = new Command('user').description('add, list and disable people');
  command
    .command('add')
    .description('add a person, or give one a new role and a new link; prints a one-time sign-in link, valid for a day')
    .argument('<email>')
    .addOption(roleOption())
    .option('--name <name>', 'as the console and the audit log show it')
    .addOption(settingsOption())
    .action(async (email: string, options: { role: Role; name?: string; settings?: string }) =>
      withDatabase(options.settings, async (dataSource, config) => {
        const person = { email, role: options.role, name: options.name };
        const invitation = await new AccountsService(dataSource).invite(DEFAULT_TENANT_ID, person, COMMAND_LINE);
        if (!invitation.created) {
          process.stderr.write(`${invitation.account.email} was here before; the role is now ${options.role}\n`);
        }
        process.stdout.write(`${baseUrl(config)}/sign-in?token=${invitation.token}\n`);
      }),
    );
  command
    .command('list')
    .description('list the people')
    .addOption(settingsOption())
    .action(async (options: { settings?: string }) =>
      withDatabase(options.settings, async (dataSource) => {
        const accounts = await new AccountsService(dataSource).list(DEFAULT_TENANT_ID);
        printTable(
          ['email', 'role', 'name', 'since', 'state'],
          accounts.map((account) => [
            account.email,
            account.role,
            account.name,
            account.createdAt,
            account.disabledAt === null ? 'enabled' : 'disabled',
          ]),
        );
      }),
    );
  command
    .command('disable')
    .description('keep a person out; open sessions end at once')
    .argument('<email>')
    .addOption(settingsOption())
    .action(async (email: string, options: { settings?: string }) =>
      withDatabase(options.settings, async (dataSource) => {
        const accounts = new AccountsService(dataSource);
        const account = await accounts.findByEmail(DEFAULT_TENANT_ID, email);
        if (account === null) throw new ParleyError('NOT_FOUND', `there is no account ${JSON.stringify(email)}`);
        await accounts.change(DEFAULT_TENANT_ID, account.id, { disabled: true }, COMMAND_LINE);
      }),
    );
  return command;
}

/** Where the console is reached, as far as this process can know: the service may run elsewhere. */
function baseUrl({ publicUrl, host, port }: Config): string {
  if (publicUrl !== null) return publicUrl;
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${shown}:${port}`;
}
