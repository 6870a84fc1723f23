import { type ArgumentMetadata, Injectable, ValidationPipe, type ValidationPipeOptions } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { BadInputError, type InputFault } from '../core/errors.js';
import { type QuickCheck, quickCheck } from './quick-check.js';

/** More places than this in one answer help nobody. */
const MAX_FAULTS = 50;

const LENIENT = new WeakSet<object>();

/**
 * For the DTO of a body that brings a text from elsewhere: fields that it does not know are left out. Every other
 * body with such a field is refused.
 */
export function LeavesOutUnknownFields(): ClassDecorator {
  return (dto) => {
    LENIENT.add(dto);
  };
}

const OPTIONS: ValidationPipeOptions = {
  whitelist: true,
  transform: true,
  forbidUnknownValues: true,
  validationError: { target: false, value: false },
  exceptionFactory: (errors) => inputError(errors),
};

/**
 * Checks bodies, queries and path parameters against their DTO classes; every fault is named with its path. A body
 * with a field that its DTO does not know is at fault, unless the DTO leaves such fields out, as queries do.
 */
@Injectable()
export class InputPipe extends ValidationPipe {
  private readonly quickChecks = new Map<unknown, QuickCheck | null>();
  private readonly strict = new ValidationPipe({ ...OPTIONS, forbidNonWhitelisted: true });

  constructor() {
    super(OPTIONS);
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && isDto(metadata.metatype) && value !== undefined && !isPlainObject(value)) {
      const found = value === null ? 'null' : Array.isArray(value) ? 'a list' : `a ${typeof value}`;
      throw new BadInputError(`The body must be a JSON object; this is ${found}.`, [
        { path: '', message: 'must be a JSON object' },
      ]);
    }
    const { type, metatype } = metadata;
    if (type === 'body' && metatype !== undefined && !LENIENT.has(metatype))
      return this.strict.transform(value, metadata);
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
    for (const [rule, message] of Object.entries(error.constraints ?? {})) {
      const isUnknown = rule === 'whitelistValidation';
      faults.push({
        path,
        message: isUnknown ? 'is not a field of this request' : withoutProperty(message, error.property),
      });
    }
    rest.unshift(...(error.children ?? []).map((child) => ({ error: child, path: `${path}.${child.property}` })));
  }
  return faults;
}

/** class-validator begins its messages with the property's name, which stands in `path` already. */
function withoutProperty(message: string, property: string): string {
  return message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
}
