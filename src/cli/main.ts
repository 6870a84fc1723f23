#!/usr/bin/env node
import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { ParleyError } from '../core/errors.js';
import { printable } from './offline/streams.js';

/** Exit codes of every verb: 0 all well, 1 some rows failed or the work could not be done, 2 wrong usage. */
const FAILED = 1;
const WRONG_USAGE = 2;

/** Each verb is loaded when it is named and not before: `parley repair` must not wait for a web framework. */
const VERBS: Readonly<Record<string, { readonly summary: string; readonly load: () => Promise<Command> }>> = {
  separate: {
    summary: 'tell articles, boilerplate and reader comments of pages apart',
    load: async () => (await import('./offline/separate.js')).separateCommand(),
  },
  repair: {
    summary: 'repair damaged encoding, or name what is lost',
    load: async () => (await import('./offline/repair.js')).repairCommand(),
  },
  classify: {
    summary: 'assess comments, or the comments of pages',
    load: async () => (await import('./offline/classify.js')).classifyCommand(),
  },
  train: {
    summary: 'train a model on labelled data',
    load: async () => (await import('./offline/train.js')).trainCommand(),
  },
  split: {
    summary: 'split labelled data so that no text, author or thread stands in two parts',
    load: async () => (await import('./offline/split.js')).splitCommand(),
  },
  evaluate: {
    summary: 'measure models on labelled data',
    load: async () => (await import('./offline/evaluate.js')).evaluateCommand(),
  },
  models: {
    summary: 'list the models in use',
    load: async () => (await import('./offline/models.js')).modelsCommand(),
  },
  'perspective-map': {
    summary: "fit and show the map from our scores to Perspective's",
    load: async () => (await import('./offline/perspective-map.js')).perspectiveMapCommand(),
  },
  serve: {
    summary: 'start the API and the console',
    load: async () => (await import('./online/serve.js')).serveCommand(),
  },
  worker: {
    summary: 'start a process that works off jobs',
    load: async () => (await import('./online/worker.js')).workerCommand(),
  },
  migrate: {
    summary: 'bring the database to this version',
    load: async () => (await import('./online/migrate.js')).migrateCommand(),
  },
  user: {
    summary: 'add, list and disable people',
    load: async () => (await import('./online/user.js')).userCommand(),
  },
  import: {
    summary: 'take comments of files into the service',
    load: async () => (await import('./online/import.js')).importCommand(),
  },
  export: {
    summary: 'write comments and decisions as labelled data',
    load: async () => (await import('./online/export.js')).exportCommand(),
  },
  backtest: {
    summary: 'what another policy would have decided on past comments',
    load: async () => (await import('./online/backtest.js')).backtestCommand(),
  },
  key: {
    summary: 'add, list, change and revoke keys of programs',
    load: async () => (await import('./online/key.js')).keyCommand(),
  },
};

function packageVersion(): string {
  return (createRequire(import.meta.url)('../../package.json') as { version: string }).version;
}

/** What the system says about a file, in words: the name it was about is in the message already. */
function systemReason(error: unknown): string | null {
  const { code, path } = error as NodeJS.ErrnoException;
  const said: Readonly<Record<string, string>> = {
    ENOENT: 'no such file or folder',
    EISDIR: 'is a folder',
    ENOTDIR: 'is not a folder',
    EACCES: 'may not be opened',
    EPERM: 'may not be opened',
    EROFS: 'cannot be written',
    ENOSPC: 'no space is left',
  };
  return code !== undefined && path !== undefined && said[code] !== undefined ? `${path}: ${said[code]}` : null;
}

async function main(): Promise<void> {
  const verb = process.argv[2];
  const known = verb !== undefined && Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  const program = new Command('parley')
    .version(packageVersion())
    .description('Self-hosted comment moderation and discourse classifier')
    .showHelpAfterError('(parley --help lists all verbs)');
  if (known) program.addCommand(await known.load());
  else for (const [name, { summary }] of Object.entries(VERBS)) program.command(name).description(summary);
  throwInsteadOfExit(program);
  await program.parseAsync();
}

/** Commander ends the process with 1 on wrong usage; the contract says 2. */
function throwInsteadOfExit(command: Command): void {
  command.exitOverride();
  for (const inner of command.commands) throwInsteadOfExit(inner);
}

// A reader that closes early (`parley classify … | head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : FAILED);
});

try {
  await main();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
  } else if (error instanceof ParleyError) {
    process.stderr.write(`parley: ${printable(error.message)}\n`);
    process.exitCode = error.code === 'BAD_INPUT' ? WRONG_USAGE : FAILED;
  } else {
    const reason = systemReason(error) ?? (error instanceof Error ? error.message : String(error));
    process.stderr.write(`parley: ${reason}\n`);
    if (process.env['PARLEY_LOG_LEVEL'] === 'debug' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = FAILED;
  }
}
