import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError, reasonOf } from './data-source.js';
import type { Binaries, SystemUser } from './embedded-binaries.js';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 20_000;

/**
 * Makes the data folder beside its place and moves it there when it is whole: an initdb that was cut off leaves
 * nothing that looks like a database.
 */
export function initialise(
  binaries: Binaries,
  home: string,
  data: string,
  user: SystemUser | null,
  password: string,
): void {
  if (existsSync(data) && readdirSync(data).length > 0) {
    throw new DatabaseError(`the data folder ${data} is not empty and holds no database (PG_VERSION is missing)`);
  }
  const unfinished = `${data}.new-${process.pid}`;
  const passwordFile = `${unfinished}.password`;
  for (const left of readdirSync(home)) {
    if (/^pg\d+\.new-\d+/.test(left)) rmSync(path.join(home, left), { recursive: true, force: true });
  }
  try {
    mkdirSync(unfinished, { mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (user !== null) {
      chownSync(unfinished, user.uid, user.gid);
      chownSync(passwordFile, user.uid, user.gid);
    }
    const { status, stderr, stdout, error } = spawnSync(
      path.join(binaries.folder, 'initdb'),
      [
        '-D',
        unfinished,
        '-U',
        'postgres',
        '-E',
        'UTF8',
        ...localeOf(binaries),
        '-A',
        'scram-sha-256',
        `--pwfile=${passwordFile}`,
      ],
      { ...user, cwd: '/', env: serverEnvironment(), encoding: 'utf8' },
    );
    if (status !== 0) {
      const said = error?.message ?? lastWords(`${stdout}\n${stderr}`);
      throw new DatabaseError(`the embedded database could not be made in ${data}: ${said}`);
    }
    rmSync(data, { recursive: true, force: true });
    renameSync(unfinished, data);
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError(`the embedded database could not be made in ${data}: ${reasonOf(error)}`);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/**
 * Upper and lower case of all of Unicode (a search must find "Привет" for "привет"), the same on every system,
 * and sorting by code point, which indexes like. Before 17 there is no built-in one.
 */
function localeOf({ major }: Binaries): string[] {
  return major >= 17
    ? ['--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    : ['--locale-provider=icu', '--icu-locale=und', '--no-locale'];
}

/** Our environment holds secrets that a database server has no use for. */
function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

/** A server process of ours that accepts connections. */
export interface Server {
  readonly port: number;
  readonly died: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts the server of a data folder and waits until it accepts connections.
 *
 * @param wantedPort taken where it is free.
 * @throws DatabaseError with the last words of a server that did not start.
 */
export async function startServer(
  binaries: Binaries,
  data: string,
  user: SystemUser | null,
  wantedPort: number | null,
): Promise<Server> {
  let said = '';
  for (let attempt = 0; attempt < 3; attempt++) {
    const port = await freePort(attempt === 0 ? wantedPort : null);
    const started = await tryStart(binaries, data, user, port);
    if (typeof started !== 'string') return started;
    said = started;
    if (!/address already in use|could not bind/i.test(said)) break;
  }
  throw new DatabaseError(`the embedded database in ${data} does not start: ${lastWords(said)}`);
}

/**
 * The shell between us and the server. fd 3 is a pipe from us: `read` ends when we close it, or when we are
 * gone. The server does not get it, else it would keep it open.
 */
const SHELL = `"$0" "$@" </dev/null 3<&- & PG=$!
trap "kill -INT $PG" TERM INT HUP
(read _; kill -INT $PG) <&3 2>/dev/null &
READER=$!
exec 3<&-
wait $PG; STATUS=$?
while kill -0 $PG 2>/dev/null; do wait $PG; STATUS=$?; done
kill $READER 2>/dev/null
exit $STATUS`;

/** A running server, or what it said before it gave up. */
function tryStart({ folder }: Binaries, data: string, user: SystemUser | null, port: number): Promise<Server | string> {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: '64MB',
    max_connections: '100',
    lc_messages: 'C',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_destination: 'stderr',
    logging_collector: 'off',
  };
  const child = spawn(
    '/bin/sh',
    [
      '-c',
      SHELL,
      path.join(folder, 'postgres'),
      '-D',
      data,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    // Its own process group: Ctrl-C in a terminal is for us, and we stop the server when we are done.
    { ...user, cwd: '/', env: serverEnvironment(), stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true },
  );
  return new Promise((resolve) => {
    let said = '';
    let stopping = false;
    let ready = false;
    let tellDeath: (words: string) => void = () => {};
    const died = new Promise<string>((tell) => {
      tellDeath = tell;
    });
    const exited = new Promise<void>((done) => {
      child.once('error', (error) => {
        said += `\n${error.message}`;
        if (!ready) resolve(said);
        done();
      });
      child.once('exit', () => {
        if (!ready) resolve(said);
        else if (!stopping) tellDeath(lastWords(said));
        done();
      });
    });
    const stop = (): Promise<void> => {
      stopping = true;
      return stopServer(child, exited);
    };
    const timer = setTimeout(
      () => void stop().then(() => resolve(`${said}\nnot ready within ${START_TIMEOUT_MS / 1000} s`)),
      START_TIMEOUT_MS,
    );
    child.stdio[3]?.on('error', () => {});
    // Read for as long as it speaks: a full pipe would stop the server.
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-8_000);
      if (ready || !said.includes('ready to accept connections')) return;
      ready = true;
      clearTimeout(timer);
      resolve({ port, died, stop });
    });
    void exited.then(() => clearTimeout(timer));
    // The server alone does not keep this process from ending.
    child.unref();
    (child.stderr as unknown as { unref?(): void } | null)?.unref?.();
    (child.stdio[3] as unknown as { unref?(): void } | null)?.unref?.();
  });
}

async function stopServer(child: ChildProcess, exited: Promise<void>): Promise<void> {
  child.ref();
  (child.stdio[3] as { destroy(): void } | null)?.destroy();
  const patience = new AbortController();
  await Promise.race([
    exited,
    sleep(STOP_TIMEOUT_MS, undefined, { signal: patience.signal }).then(
      () => child.pid !== undefined && killGroup(child.pid),
      () => {},
    ),
  ]);
  patience.abort();
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGQUIT');
  } catch {
    // Gone already.
  }
}

/** The wanted port if it is free, else one of the system's choice. */
function freePort(wanted: number | null): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      if (wanted === null) reject(error);
      else resolve(freePort(null));
    });
    server.listen(wanted ?? 0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/**
 * Sees to it that no server of a killed process is left on the data folder: it is about to stop by itself, and
 * is asked to when it does not.
 */
export async function endOrphan(data: string): Promise<void> {
  const file = path.join(data, 'postmaster.pid');
  const pidOf = (): number | null => {
    try {
      const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
      return Number.isInteger(pid) && pid > 1 ? pid : null;
    } catch {
      return null;
    }
  };
  const pid = pidOf();
  if (pid === null) return;
  const isOurs = (): boolean => commandOf(pid).includes(data);
  if (!isOurs()) {
    // Left by a machine that went down; the number may belong to anybody now, and Postgres would wait for them.
    rmSync(file, { force: true });
    return;
  }
  for (let waitedMs = 0; isOurs(); waitedMs += 50) {
    if (waitedMs === 1_500) tell(pid, 'SIGINT');
    if (waitedMs === 15_000) tell(pid, 'SIGQUIT');
    if (waitedMs > 20_000) {
      throw new DatabaseError(`another Postgres (process ${pid}) runs on the data folder ${data} and does not stop`);
    }
    await sleep(50);
  }
}

function tell(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone already, or not ours to tell; the wait goes on and says so.
  }
}

/** The command line of a process, empty when there is none. */
function commandOf(pid: number): string {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
  return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}

/** The last line that says what went wrong. */
function lastWords(said: string): string {
  const lines = said
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const telling = lines.findLast((line) => /FATAL|PANIC|error:|ERROR/.test(line)) ?? lines.at(-1) ?? 'it said nothing';
  return telling.replace(/^.*?(FATAL|PANIC|ERROR|error):\s*/, '').slice(0, 300);
}
