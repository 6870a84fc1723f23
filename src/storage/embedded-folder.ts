import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseError } from './data-source.js';
import type { SystemUser } from './embedded-binaries.js';

export interface DataFolder {
  readonly home: string;
  /** Who runs the server: set when this process is root, since Postgres refuses to be. */
  readonly user: SystemUser | null;
  /** True when `home` is not the folder that was asked for. */
  readonly moved: boolean;
}

/**
 * Finds the folder of the embedded database and makes it. Run by root, the database user must be able to reach
 * it (initdb dies without a word under a private home); where the folder is only the default, one under
 * /var/lib/parley takes its place, named after the folder that was asked for so that each checkout has its own.
 *
 * @throws DatabaseError naming the folder.
 */
export function prepareFolder(dataDir: string, systemUser: string, isDefault: boolean): DataFolder {
  if (process.getuid === undefined) {
    throw new DatabaseError('the embedded database does not run on this system: set DATABASE_URL');
  }
  const wanted = path.resolve(dataDir);
  if (process.getuid() !== 0) {
    makeFolder(wanted);
    checkOwner(wanted, process.getuid());
    return { home: wanted, user: null, moved: false };
  }
  const user = ownerOfData(wanted) ?? userNamed(systemUser);
  const wasThere = exists(wanted);
  if (isDefault && !wasThere && !canReach(path.dirname(wanted), user)) return elsewhere(wanted, systemUser);
  makeFolder(wanted);
  letIn(wanted, user);
  if (canReach(wanted, user)) return { home: wanted, user, moved: false };
  if (isDefault) return elsewhere(wanted, systemUser);
  throw new DatabaseError(
    `the data folder ${wanted} cannot be reached by the user "${systemUser}", who runs the embedded database for root: set PARLEY_DATA_DIR or PARLEY_DB_USER`,
  );
}

function elsewhere(wanted: string, systemUser: string): DataFolder {
  const name = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  const home = path.join('/var/lib/parley', name);
  makeFolder(home);
  const user = ownerOfData(home) ?? userNamed(systemUser);
  if (!canReach(home, user)) {
    throw new DatabaseError(
      `neither ${wanted} nor ${home} can be reached by the user "${systemUser}", who runs the embedded database for root: set PARLEY_DATA_DIR`,
    );
  }
  return { home, user, moved: true };
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    readdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'EACCES' || code === 'EPERM'
        ? 'permission denied'
        : code === 'EEXIST' || code === 'ENOTDIR'
          ? 'it is not a folder'
          : code === 'EROFS'
            ? 'the disk is read-only'
            : code === 'ENOSPC'
              ? 'the disk is full'
              : String(code);
    throw new DatabaseError(`cannot use the data folder ${folder}: ${why} (setting PARLEY_DATA_DIR)`);
  }
}

/** The data folder itself is ours to open for the database user (as `mktemp -d` makes it, it is not); those above it are not. */
function letIn(home: string, user: SystemUser): void {
  if (canReach(home, user) || !canReach(path.dirname(home), user)) return;
  const { uid, mode } = statSync(home);
  chownSync(home, uid, user.gid);
  chmodSync(home, (mode & 0o777) | 0o010);
}

/** A folder that another user has filled is theirs; a server started here would only fail later, and less clearly. */
function checkOwner(home: string, uid: number): void {
  for (const entry of readdirSync(home)) {
    if (!/^pg\d+$/.test(entry)) continue;
    const { uid: owner } = statSync(path.join(home, entry));
    if (owner !== uid) {
      throw new DatabaseError(
        `cannot use the data folder ${home}: it belongs to user ${owner}, and this is user ${uid} (setting PARLEY_DATA_DIR)`,
      );
    }
  }
}

/** Run by root over a folder that an ordinary user made, the server runs as that user. */
function ownerOfData(home: string): SystemUser | null {
  try {
    for (const entry of readdirSync(home)) {
      if (!/^pg\d+$/.test(entry)) continue;
      const { uid, gid } = statSync(path.join(home, entry));
      if (uid !== 0) return { uid, gid };
    }
  } catch {
    // Not there yet, or no folder: said later.
  }
  return null;
}

function userNamed(name: string): SystemUser {
  const id = (flag: '-u' | '-g'): number => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
    if (status !== 0) {
      throw new DatabaseError(`there is no system user "${name}" to run the embedded database: set PARLEY_DB_USER`);
    }
    return Number(stdout);
  };
  const user = { uid: id('-u'), gid: id('-g') };
  if (user.uid === 0) throw new DatabaseError('setting PARLEY_DB_USER: Postgres refuses to be run by root');
  return user;
}

function canReach(folder: string, user: SystemUser): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/' }).status === 0;
}

function exists(file: string): boolean {
  try {
    statSync(file);
    return true;
  } catch {
    return false;
  }
}
