import { TransformationType } from 'class-transformer';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage } from 'class-validator';

/** Makes a DTO of a body that is plainly right; null for any other, right or wrong: the slow way says which. */
export type QuickCheck = (value: unknown) => object | null;

type Class = new () => object;

/** What class-validator keeps of a decorator. */
interface Rule {
  readonly type: string;
  readonly name?: string;
  readonly propertyName: string;
  readonly constraints?: readonly unknown[];
  readonly each?: boolean;
  readonly groups?: readonly string[];
}

interface Property {
  readonly name: string;
  readonly isOptional: boolean;
  readonly tests: readonly ((value: never) => boolean)[];
  readonly nested: QuickCheck | null;
}

/** For each rule that is known here a test; it may refuse what the rule allows, never the other way round. */
const TESTS: Readonly<Record<string, (...constraints: never[]) => (value: never) => boolean>> = {
  isString: () => (value: unknown) => typeof value === 'string',
  isBoolean: () => (value: unknown) => typeof value === 'boolean',
  isObject: () => isPlain,
  isNotEmpty: () => (value: unknown) => value !== '' && value !== null && value !== undefined,
  // The rule counts characters outside the basic plane once.
  maxLength: (most: number) => (value: unknown) => typeof value === 'string' && value.length <= most,
  matches: (pattern: RegExp) => (value: unknown) => typeof value === 'string' && !pattern.global && pattern.test(value),
};

/**
 * A check made once from a DTO's own decorators, for routes where walking through them for each body would cost as much
 * as the rest of the answer.
 *
 * @returns null for a class with a decorator that is not known here.
 */
export function quickCheck(dto: Class): QuickCheck | null {
  const rules = getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false) as unknown as Rule[];
  const names = [...new Set(rules.map(({ propertyName }) => propertyName))];
  const properties: Property[] = [];
  for (const name of names) {
    const property = propertyOf(
      dto,
      name,
      rules.filter(({ propertyName }) => propertyName === name),
    );
    if (property === null) return null;
    properties.push(property);
  }
  if (properties.length === 0) return null;
  return (value) => {
    if (!isPlain(value)) return null;
    const made = new dto() as Record<string, unknown>;
    for (const { name, isOptional, tests, nested } of properties) {
      if (!Object.hasOwn(value, name)) {
        if (!isOptional) return null;
        continue;
      }
      let given = value[name];
      if (given === null || given === undefined) {
        if (!isOptional) return null;
      } else {
        for (const test of tests) if (!test(given as never)) return null;
        if (nested) {
          given = nested(given);
          if (given === null) return null;
        }
      }
      made[name] = given;
    }
    return made;
  };
}

function propertyOf(dto: Class, name: string, rules: readonly Rule[]): Property | null {
  if (defaultMetadataStorage.findTransformMetadatas(dto, name, TransformationType.PLAIN_TO_CLASS).length > 0)
    return null;
  if (defaultMetadataStorage.findExposeMetadata(dto, name) ?? defaultMetadataStorage.findExcludeMetadata(dto, name)) {
    return null;
  }
  const tests: ((value: never) => boolean)[] = [];
  let isOptional = false;
  let nested: QuickCheck | null = null;
  for (const { type, name: rule = '', constraints = [], each, groups } of rules) {
    if (each || (groups && groups.length > 0)) return null;
    if (type === 'conditionalValidation' && rule === 'isOptional') isOptional = true;
    else if (type === 'nestedValidation') {
      const inner = defaultMetadataStorage.findTypeMetadata(dto, name)?.typeFunction() as Class | undefined;
      nested = inner ? quickCheck(inner) : null;
      if (nested === null) return null;
    } else if (type === 'customValidation' && Object.hasOwn(TESTS, rule)) {
      tests.push(TESTS[rule]!(...(constraints as never[])));
    } else return null;
  }
  // A type without a nested check would be converted by class-transformer.
  if (nested === null && defaultMetadataStorage.findTypeMetadata(dto, name) !== undefined) return null;
  return { name, isOptional, tests, nested };
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  return Object.getPrototypeOf(value) === Object.prototype;
}
