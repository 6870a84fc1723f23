import type { ForeignError } from '../ops/error-body.js';
import type { ProblemAnswer } from '../ops/problem.js';

/**
 * Errors as Perspective gave them: Google's form, with the words that clients search for. Everything that is wrong with
 * the content is 400 INVALID_ARGUMENT.
 */
export class GoogleError extends Error {
  override readonly name = 'GoogleError';

  constructor(
    readonly code: number,
    message: string,
    readonly status: string,
    readonly details: readonly object[],
  ) {
    super(message);
  }

  /** For those who know an error by this field alone, such as the log: it was thrown on purpose. */
  get statusCode(): number {
    return this.code;
  }
}

const ANALYZER_ERROR = 'type.googleapis.com/google.commentanalyzer.v1alpha1.Error';
const ERROR_INFO = 'type.googleapis.com/google.rpc.ErrorInfo';
const SERVICE = 'commentanalyzer.googleapis.com';

function analyzerError(message: string, errorType: string, payload: object = {}): GoogleError {
  return new GoogleError(400, message, 'INVALID_ARGUMENT', [{ '@type': ANALYZER_ERROR, errorType, ...payload }]);
}

export const commentEmpty = (): GoogleError => analyzerError('Comment must be non-empty.', 'COMMENT_EMPTY');

export const commentTooLong = (bytes: number, limit: number): GoogleError =>
  analyzerError(`Comment text was too many bytes. Value (${bytes}) exceeded limit (${limit}).`, 'COMMENT_TOO_LONG');

export const noRequestedAttributes = (): GoogleError =>
  analyzerError('Missing requested_attributes', 'NO_REQUESTED_ATTRIBUTES');

export const noAttributeScores = (): GoogleError => analyzerError('Missing attribute_scores', 'INVALID_REQUEST');

export const unknownAttribute = (name: string): GoogleError =>
  analyzerError(`Unknown requested attribute: ${name}`, 'INVALID_REQUEST');

export const invalidRequest = (message: string): GoogleError => analyzerError(message, 'INVALID_REQUEST');

export const detectionFailed = (): GoogleError =>
  analyzerError('Unable to detect language', 'LANGUAGE_DETECTION_FAILED');

export function languageNotSupported(
  attribute: string,
  languages: readonly string[],
  known: 'requestedLanguages' | 'detectedLanguages',
): GoogleError {
  return analyzerError(
    `Attribute ${attribute} does not support request languages: ${languages.join(', ')}`,
    'LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE',
    { languageNotSupportedByAttributeError: { [known]: languages, attribute } },
  );
}

/** A value of another type than the field has, as Google's JSON reader says it. */
export function invalidValue(field: string, type: string): GoogleError {
  const description = `Invalid value at '${field}' (${type})`;
  return new GoogleError(400, description, 'INVALID_ARGUMENT', [
    { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: [{ field, description }] },
  ]);
}

/** A wrong key is 400 at Google, not 401. */
export const keyInvalid = (): GoogleError =>
  new GoogleError(400, 'API key not valid. Please pass a valid API key.', 'INVALID_ARGUMENT', [
    { '@type': ERROR_INFO, reason: 'API_KEY_INVALID', domain: 'googleapis.com', metadata: { service: SERVICE } },
  ]);

export const keyMissing = (): GoogleError =>
  new GoogleError(
    403,
    "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
    'PERMISSION_DENIED',
    [],
  );

export const roleMissing = (role: string): GoogleError =>
  new GoogleError(403, `The role ${role} of this key may not call Comment Analyzer.`, 'PERMISSION_DENIED', []);

const quotaExceeded = (): GoogleError =>
  new GoogleError(
    429,
    `Quota exceeded for quota metric 'Analysis requests (AnalyzeComment)' and limit 'Analysis requests (AnalyzeComment) per minute' of service '${SERVICE}' for consumer 'project_number:1'.`,
    'RESOURCE_EXHAUSTED',
    [
      {
        '@type': ERROR_INFO,
        reason: 'RATE_LIMIT_EXCEEDED',
        domain: 'googleapis.com',
        metadata: {
          service: SERVICE,
          quota_limit: 'AnalyzeRequestsPerMinutePerProject',
          quota_metric: 'CommentAnalyzerService/analyze_requests',
          consumer: 'projects/1',
          quota_location: 'global',
        },
      },
    ],
  );

export const unavailable = (): GoogleError =>
  new GoogleError(503, 'The service is currently unavailable.', 'UNAVAILABLE', []);

/** What a client of Perspective sees of any error on its routes, whoever threw it. */
export function googleErrorBody(error: unknown, { problem }: ProblemAnswer): ForeignError {
  const shown = error instanceof GoogleError ? error : asGoogleError(problem.code, problem.status, problem.detail);
  const { code, message, status, details } = shown;
  return { status: code, body: { error: { code, message, status, ...(details.length > 0 && { details }) } } };
}

function asGoogleError(code: string, status: number, detail: string): GoogleError {
  if (code === 'BAD_JSON') return plainInvalid(`Invalid JSON payload received. ${detail}`);
  if (code === 'TOO_LARGE') return plainInvalid('Request payload size exceeds the limit.');
  if (code === 'RATE_LIMITED') return quotaExceeded();
  if (status === 503) return unavailable();
  if (status >= 500) return new GoogleError(500, 'Internal error encountered.', 'INTERNAL', []);
  if (status === 404) return new GoogleError(404, 'Requested entity was not found.', 'NOT_FOUND', []);
  return plainInvalid(detail);
}

const plainInvalid = (message: string): GoogleError => new GoogleError(400, message, 'INVALID_ARGUMENT', []);
