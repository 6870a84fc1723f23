import 'reflect-metadata';
import { Command } from 'commander';
import { revertLastMigration } from '../../storage/data-source.js';
import { openDatabase } from '../../storage/open-database.js';
import { settingsFrom, settingsOption } from './process.js';

/** `parley migrate`: brings the schema up to date (as `serve` and `worker` do at their start), or takes the last step back. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('bring the database to this version')
    .option('--revert', 'take the last migration back; what only its tables hold is lost')
    .addOption(settingsOption())
    .action(async (options: { revert?: boolean; settings?: string }) => {
      const database = await openDatabase(settingsFrom(options.settings), { migrates: options.revert !== true });
      try {
        process.stdout.write(options.revert ? await revert(database.dataSource) : report(database.migrated));
      } finally {
        await database.close();
      }
    });
}

function report(migrated: readonly string[]): string {
  if (migrated.length === 0) return 'the database is up to date\n';
  return migrated.map((name) => `applied ${name}\n`).join('');
}

async function revert(dataSource: Parameters<typeof revertLastMigration>[0]): Promise<string> {
  const name = await revertLastMigration(dataSource);
  return name === null ? 'there is nothing to take back\n' : `took back ${name}\n`;
}
