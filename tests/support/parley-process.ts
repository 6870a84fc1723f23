import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The built command; TEST_PARLEY names another one. */
const COMMAND = process.env['TEST_PARLEY'] ?? path.join(ROOT, 'dist/cli/main.js');

/** Whether the command has been built; says once, in one line, what is skipped where it has not. */
export function isBuilt(forWhat: string): boolean {
  if (existsSync(COMMAND)) return true;
  console.warn(`skipped: ${forWhat} (${COMMAND} is missing; npm run build)`);
  return false;
}

export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ParleyProcess {
  readonly child: ChildProcess;
  /** All that was said so far. */
  output(): { stdout: string; stderr: string };
  /** Settles when the output matches; rejects when the process ends before. */
  says(pattern: RegExp, timeoutMs?: number): Promise<RegExpExecArray>;
  readonly ended: Promise<Ended>;
}

/** Runs `parley` with these arguments and settings; nothing of the tests' own settings is passed on. */
export function startParley(args: readonly string[], settings: Record<string, string> = {}, cwd = ROOT): ParleyProcess {
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:PARLEY_|DATABASE_URL$|REDIS_URL$|HOST$|PORT$|VITEST|NODE_ENV$)/.test(name),
    ),
  );
  const child = spawn(process.execPath, [COMMAND, ...args], { cwd, env: { ...environment, ...settings } });
  const said = { stdout: '', stderr: '' };
  const watchers = new Set<() => void>();
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
      for (const watch of watchers) watch();
    });
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, ...said }));
  });
  return {
    child,
    output: () => ({ ...said }),
    ended,
    says(pattern, timeoutMs = 60_000) {
      return new Promise((resolve, reject) => {
        const finish = (end: () => void): void => {
          clearTimeout(timer);
          watchers.delete(look);
          end();
        };
        const look = (): void => {
          const match = pattern.exec(said.stdout) ?? pattern.exec(said.stderr);
          if (match) finish(() => resolve(match));
        };
        const timer = setTimeout(
          () =>
            finish(() =>
              reject(new Error(`not said within ${timeoutMs} ms: ${pattern}\n${said.stdout}${said.stderr}`)),
            ),
          timeoutMs,
        );
        watchers.add(look);
        void ended.then(() =>
          finish(() => reject(new Error(`ended without saying ${pattern}\n${said.stdout}${said.stderr}`))),
        );
        look();
      });
    },
  };
}
