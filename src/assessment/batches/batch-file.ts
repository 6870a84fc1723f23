import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { BadInputError } from '../../core/errors.js';
import type { WaitingRow } from './batch-chunk.js';
import { fileRows } from './batch-upload.js';

const FORMATS: Readonly<Record<string, 'jsonl' | 'csv'>> = {
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
};

/**
 * The rows of a file that lies on the server, in the one folder that its operator has set for this.
 *
 * @param folder null where the operator has set none.
 * @param name the file's path within the folder.
 * @throws BadInputError for a name that leads out of the folder (also by a link), names no file, or ends like no format.
 */
export async function serverFileRows(folder: string | null, name: unknown): Promise<AsyncGenerator<WaitingRow>> {
  if (folder === null) throw fault('this server reads no files of its own: PARLEY_FILES_DIR is not set');
  if (typeof name !== 'string' || name === '' || name.length > 1_000 || name.includes('\0')) {
    throw fault('must be the path of a file within the folder');
  }
  const format = FORMATS[path.extname(name.replace(/\.gz$/i, '')).toLowerCase()];
  if (format === undefined) throw fault('must end in .jsonl, .ndjson or .csv, with or without .gz');
  const root = await realpath(folder).catch(() => {
    throw fault('the folder of PARLEY_FILES_DIR is not there');
  });
  // What lies outside is answered like what is not there: nobody learns here what else the server has.
  const file = isWithin(root, path.resolve(root, name))
    ? await realpath(path.resolve(root, name)).catch(() => null)
    : null;
  if (file === null || !isWithin(root, file) || !(await stat(file)).isFile()) {
    throw fault('there is no such file in the folder');
  }
  return fileRows(createReadStream(file), format);
}

function isWithin(root: string, file: string): boolean {
  const relative = path.relative(root, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}

function fault(message: string): BadInputError {
  return new BadInputError(`file: ${message}`, [{ path: 'file', message }]);
}
