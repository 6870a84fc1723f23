import { BadInputError } from '../errors.js';
import { detectLanguage } from '../text/language.js';
import { type CommentRow, fieldOf } from './labelled-row.js';

/** Up to how many characters (UTF-16 code units) a text belongs to a slice of `length`. */
const LENGTHS = [
  [39, 'under 40 characters'],
  [119, '40 to 119'],
  [399, '120 to 399'],
  [Infinity, '400 and more'],
] as const;

/**
 * The slice of a row by a field. `length` is that of the text where the row has no such field; `language` is the
 * field `language` or `lang`, and what the text is read as where the row has neither.
 */
export function sliceOf(row: CommentRow, field: string): string | null {
  const value = fieldOf(row, field);
  if (value !== null) return value;
  if (field === 'length') return LENGTHS.find(([most]) => row.text.length <= most)![1];
  if (field === 'language') return fieldOf(row, 'lang') ?? detectLanguage(row.text).code;
  return null;
}

/** Rows after which a field that none of them has is taken for a slip of the pen. */
const PATIENCE = 10_000;
const MOST_TOLD = 30;

interface FieldOptions {
  readonly slice?: string | undefined;
  readonly group?: string | undefined;
  readonly only?: { readonly field: string; readonly value: string } | undefined;
}

/** Sees to it that the fields that were named are there: figures by a field that no row has would be of nothing. */
export function createFieldCheck({ slice, group, only }: FieldOptions) {
  const missing = new Map<string, string>();
  if (slice !== undefined && slice !== 'length' && slice !== 'language') missing.set(slice, 'slice by');
  if (group !== undefined) missing.set(group, 'group by');
  if (only !== undefined) missing.set(only.field, 'choose rows by');
  const fields = new Set<string>();
  const values = new Set<string>();
  let seen = 0;
  const complain = (): void => {
    for (const [field, what] of missing) {
      const has = [...fields].slice(0, MOST_TOLD).join(', ');
      throw new BadInputError(`no row has a field ${JSON.stringify(field)} to ${what}; there are ${has}`);
    }
  };
  return {
    see(row: CommentRow): void {
      if (missing.size === 0 && only === undefined) return;
      if (fields.size < MOST_TOLD) {
        for (const name of [...Object.keys(row), ...Object.keys(row.extra)])
          if (name !== 'extra' && name !== 'labels' && name !== 'text') fields.add(name);
      }
      for (const field of missing.keys()) if (fieldOf(row, field) !== null) missing.delete(field);
      if (only !== undefined && values.size < MOST_TOLD) {
        const value = fieldOf(row, only.field);
        if (value !== null) values.add(value);
      }
      if (++seen === PATIENCE) complain();
    },
    /** @throws BadInputError where no row had the field, or none the wanted value of it. */
    end(rows: number): void {
      if (seen === 0) return;
      complain();
      if (only === undefined || rows > 0) return;
      const has = [...values].map((value) => JSON.stringify(value.slice(0, 60))).join(', ');
      throw new BadInputError(`no row has ${only.field}=${JSON.stringify(only.value)}; there are ${has}`);
    },
  };
}
