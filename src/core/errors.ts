/** One place of a bad input, as it stands in a problem body's `errors[]`. */
export interface InputFault {
  /** Where: a JSON path such as `labels.stance`, `FILE:LINE` for a file. Empty for the whole input. */
  readonly path: string;
  readonly message: string;
}

/**
 * The base of every error that parley throws on purpose.
 *
 * `code` is stable, upper case and part of the API; the message says what was wrong and where, and never
 * carries a comment's text. What is expected to happen (nothing to claim, a lease that is over) is a value
 * and not an error.
 */
export class ParleyError extends Error {
  override readonly name: string = 'ParleyError';
  readonly code: string;
  readonly faults: readonly InputFault[];

  constructor(code: string, message: string, faults: readonly InputFault[] = [], options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.faults = faults;
  }
}

/** Input that does not have the shape it should have; REST answers 400, the command line exits 2 or reports the row. */
export class BadInputError extends ParleyError {
  override readonly name = 'BadInputError';

  constructor(message: string, faults: readonly InputFault[] = [], code = 'BAD_INPUT') {
    super(code, message, faults);
  }
}

/** A model folder that is damaged, newer than this program, or not a model at all. */
export class ModelError extends ParleyError {
  override readonly name = 'ModelError';

  constructor(code: 'MODEL_DAMAGED' | 'MODEL_VERSION' | 'MODEL_MISSING' | 'MODEL_MISMATCH', message: string) {
    super(code, message);
  }
}
