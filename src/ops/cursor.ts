import { BadInputError } from '../core/errors.js';
import { isId } from '../storage/ids.js';

/** A place in a list that is ordered by id: opaque to callers, so that what stands in it may change. */
export function writeCursor(id: string): string {
  return Buffer.from(id).toString('base64url');
}

/** @throws BadInputError (BAD_CURSOR) for what we did not give out. */
export function readCursor(cursor: string | null | undefined): string | null {
  if (cursor === undefined || cursor === null || cursor === '') return null;
  const id = Buffer.from(cursor, 'base64url').toString('latin1');
  if (!isId(id)) {
    throw new BadInputError(
      'cursor: is not one that we gave out',
      [{ path: 'cursor', message: 'is not one of ours' }],
      'BAD_CURSOR',
    );
  }
  return id;
}
