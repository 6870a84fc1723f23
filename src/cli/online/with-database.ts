import 'reflect-metadata';
import { Option } from 'commander';
import type { DataSource } from 'typeorm';
import { ROLE_NAMES } from '../../accounts/caller.js';
import type { Config } from '../../config/config.js';
import type { Actor } from '../../storage/audit.js';
import { openDatabase } from '../../storage/open-database.js';
import { settingsFrom } from './process.js';

export { settingsOption } from './process.js';

/** As whom the audit log names changes from the command line. */
export const COMMAND_LINE: Actor = { id: 'system', name: 'command line' };

export const roleOption = (): Option =>
  new Option('--role <role>', 'what it may do').choices(ROLE_NAMES).makeOptionMandatory();

/** Runs a short command on the service's database, which may be in use meanwhile. */
export async function withDatabase(
  settings: string | undefined,
  work: (dataSource: DataSource, config: Config) => Promise<void>,
): Promise<void> {
  const config = settingsFrom(settings);
  const database = await openDatabase(config);
  try {
    await work(database.dataSource, config);
  } finally {
    await database.close();
  }
}

/** Lines with tabs between the fields: for people, and for `cut`. Control characters cannot forge a field. */
export function printTable(header: readonly string[], rows: readonly (readonly string[])[]): void {
  const clean = (field: string): string => field.replaceAll(/\p{C}/gu, '\uFFFD');
  const lines = [header, ...rows].map((row) => row.map(clean).join('\t'));
  process.stdout.write(`${lines.join('\n')}\n`);
}
