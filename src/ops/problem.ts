import { HttpException } from '@nestjs/common';
import { type InputFault, ParleyError } from '../core/errors.js';
import { CODE_OF_STATUS, ERROR_CODES } from './error-codes.js';

/** An error answer after RFC 9457, with our code and the places of bad input beside its fields. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors?: readonly InputFault[];
}

export interface ProblemAnswer {
  readonly problem: Problem;
  readonly retryAfterSeconds: number | null;
  /** Nobody threw this on purpose: it belongs in the log, and the client learns nothing of it. */
  readonly unexpected: boolean;
}

const DEFAULT_RETRY_SECONDS = 5;
const INTERNAL_DETAIL = 'The error has been logged; the request id tells which one it is.';

export function problemOf(code: string, detail: string, errors: readonly InputFault[] = []): Problem {
  const known = ERROR_CODES[code] === undefined ? 'INTERNAL' : code;
  const { status, title } = ERROR_CODES[known]!;
  return {
    type: `/docs#error-${known}`,
    title,
    status,
    detail: known === 'INTERNAL' ? INTERNAL_DETAIL : detail,
    code: known,
    ...(errors.length > 0 && { errors }),
  };
}

/** Turns whatever was thrown into what the client may see. */
export function answerFor(error: unknown): ProblemAnswer {
  const known = codeAndDetail(error);
  const problem = problemOf(known.code, known.detail, known.errors);
  const given = (error as { retryAfterSeconds?: unknown } | null)?.retryAfterSeconds;
  const needsRetry = problem.status === 503 || problem.status === 429;
  return {
    problem,
    retryAfterSeconds: typeof given === 'number' ? given : needsRetry ? DEFAULT_RETRY_SECONDS : null,
    unexpected: problem.status >= 500 && problem.code !== 'OVERLOADED',
  };
}

function codeAndDetail(error: unknown): { code: string; detail: string; errors?: readonly InputFault[] } {
  if (error instanceof ParleyError) return { code: error.code, detail: error.message, errors: error.faults };
  const fromDatabase = databaseCode(error);
  if (fromDatabase !== null) return fromDatabase;
  const status = statusOf(error);
  if (status !== null && status < 500 && CODE_OF_STATUS[status] !== undefined) {
    return { code: CODE_OF_STATUS[status], detail: DETAIL_OF_STATUS[status] ?? (error as Error).message };
  }
  if (status === 503) return { code: 'OVERLOADED', detail: 'The program is stopping or has too much to do.' };
  if (status !== null && status >= 400 && status < 500) return { code: 'BAD_INPUT', detail: (error as Error).message };
  return { code: 'INTERNAL', detail: '' };
}

/** In our words where the framework's own would repeat parts of the request. */
const DETAIL_OF_STATUS: Readonly<Record<number, string>> = {
  404: 'There is no such address.',
  413: 'The body is larger than this address takes.',
  414: 'The address or one of its parts is too long.',
};

function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return error instanceof Error && typeof status === 'number' ? status : null;
}

/** Database errors that are not our fault: the server is away or full, or a value it cannot hold got this far. */
function databaseCode(error: unknown): { code: string; detail: string } | null {
  if (!(error instanceof Error)) return null;
  const inner = (error as { driverError?: unknown }).driverError ?? error;
  const code = (inner as { code?: unknown }).code;
  const message = inner instanceof Error ? inner.message : '';
  if (
    (typeof code === 'string' &&
      /^(08|53|57P|40001|40P01|55P03|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTFOUND|EPIPE|EHOSTUNREACH)/.test(code)) ||
    /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(
      message,
    )
  ) {
    return { code: 'DATABASE_UNUSABLE', detail: 'Nothing of this request is lost on our side; send it again.' };
  }
  // Class 22: data exceptions. Our own checks come first; this keeps what slips through from being a 500.
  if (typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code)) {
    return { code: 'BAD_INPUT', detail: 'A value is out of the range that can be stored.' };
  }
  return null;
}
