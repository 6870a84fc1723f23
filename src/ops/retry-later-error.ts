import { ParleyError } from '../core/errors.js';

/** Not now, but soon: the answer carries Retry-After. */
export class RetryLaterError extends ParleyError {
  override readonly name = 'RetryLaterError';
  readonly retryAfterSeconds: number;

  constructor(
    code: 'RATE_LIMITED' | 'OVERLOADED' | 'DATABASE_UNUSABLE' | 'IN_FLIGHT',
    message: string,
    retryAfterSeconds: number,
  ) {
    super(code, message);
    this.retryAfterSeconds = Math.max(1, Math.ceil(retryAfterSeconds));
  }
}
