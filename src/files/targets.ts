import { fileURLToPath } from 'node:url';
import type { Target } from '../core/assessment.js';
import { BadInputError } from '../core/errors.js';
import { readWhole } from './decode.js';

/** The targets that a fresh install knows, and that commands use unless others are named. */
export const READY_TARGETS_FILE = fileURLToPath(new URL('../../labels/targets.json', import.meta.url));

/**
 * Reads a file of stance targets: a JSON list of `{"name", "aliases", "opposed", "description"}`, or `{"targets": […]}`.
 *
 * @throws BadInputError naming file and field.
 */
export async function readTargets(file: string): Promise<Target[]> {
  let json: unknown;
  try {
    json = JSON.parse((await readWhole(file)).text);
  } catch (error) {
    if (error instanceof BadInputError) throw error;
    throw new BadInputError(`${file}: not valid JSON`);
  }
  const list: unknown = Array.isArray(json) ? json : (json as { targets?: unknown } | null)?.targets;
  if (!Array.isArray(list)) throw new BadInputError(`${file}: must be a list of targets, or {"targets": […]}`);
  return list.map((entry: unknown, index): Target => {
    const { name, aliases = [], opposed = [], description } = (entry ?? {}) as Record<string, unknown>;
    const fail = (what: string): never => {
      throw new BadInputError(`${file}: targets[${index}]${what}`);
    };
    const names = (value: unknown, field: string): string[] =>
      Array.isArray(value) && value.every((each) => typeof each === 'string')
        ? value
        : fail(`.${field} must be a list of strings`);
    if (typeof name !== 'string' || name.trim() === '') return fail('.name must be a string');
    return {
      name,
      aliases: names(aliases, 'aliases'),
      opposed: names(opposed, 'opposed'),
      ...(typeof description === 'string' ? { description } : {}),
    };
  });
}
