import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { BadInputError, type InputFault } from '../core/errors.js';
import { type QuickCheck, quickCheck } from './quick-check.js';

/** More places than this in one answer help nobody. */
const MAX_FAULTS = 50;

/**
 * Checks bodies, queries and path parameters against their DTO classes. Fields that a DTO does not know are
 * left out, so that a caller may send more than we read; every fault is named with its path.
 */
@Injectable()
export class InputPipe extends ValidationPipe {
  private readonly quickChecks = new Map<unknown, QuickCheck | null>();

  constructor() {
    super({
      whitelist: true,
      transform: true,
      forbidUnknownValues: true,
      validationError: { target: false, value: false },
      exceptionFactory: (errors) => inputError(errors),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && isDto(metadata.metatype) && value !== undefined && !isPlainObject(value)) {
      const found = value === null ? 'null' : Array.isArray(value) ? 'a list' : `a ${typeof value}`;
      throw new BadInputError(`The body must be a JSON object; this is ${found}.`, [
        { path: '', message: 'must be a JSON object' },
      ]);
    }
    return this.quickly(value, metadata) ?? super.transform(value, metadata);
  }

  /** Nearly every body is right, and that is soon seen; what is wrong with another one is said by its decorators. */
  private quickly(value: unknown, { type, metatype }: ArgumentMetadata): object | null {
    if (type !== 'body' || metatype === undefined || !isDto(metatype)) return null;
    let check = this.quickChecks.get(metatype);
    if (check === undefined) {
      check = quickCheck(metatype as new () => object);
      this.quickChecks.set(metatype, check);
    }
    return check === null ? null : check(value);
  }
}

function isDto(metatype: unknown): boolean {
  return (
    typeof metatype === 'function' && ![String, Boolean, Number, Array, Object, Buffer].includes(metatype as never)
  );
}

function isPlainObject(value: unknown): boolean {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && !Buffer.isBuffer(value);
}

function inputError(errors: readonly ValidationError[]): BadInputError {
  const faults = faultsOf(errors);
  const first = faults[0];
  const more = faults.length > 1 ? `, and ${faults.length - 1} more` : '';
  const detail = first === undefined ? 'The request is not right.' : `${first.path}: ${first.message}${more}`;
  return new BadInputError(detail, faults.slice(0, MAX_FAULTS));
}

/** The tree of class-validator as a flat list with paths such as `comments.3.text`. */
export function faultsOf(errors: readonly ValidationError[]): InputFault[] {
  const faults: InputFault[] = [];
  const rest = errors.map((error) => ({ error, path: error.property }));
  while (rest.length > 0 && faults.length < 1_000) {
    const { error, path } = rest.shift()!;
    for (const message of Object.values(error.constraints ?? {})) {
      faults.push({ path, message: withoutProperty(message, error.property) });
    }
    rest.unshift(...(error.children ?? []).map((child) => ({ error: child, path: `${path}.${child.property}` })));
  }
  return faults;
}

/** class-validator begins its messages with the property's name, which stands in `path` already. */
function withoutProperty(message: string, property: string): string {
  return message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
}
