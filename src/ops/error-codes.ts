/** What a client sees of an error code: part of the API, listed in full here and on /docs. */
export interface ErrorMeaning {
  readonly status: number;
  readonly title: string;
}

/** Every code that an answer may carry. A code that is missing here is answered with 500 and logged. */
export const ERROR_CODES: Readonly<Record<string, ErrorMeaning>> = {
  BAD_INPUT: { status: 400, title: 'The request is not right' },
  BAD_JSON: { status: 400, title: 'The body is not valid JSON' },
  POLICY_INVALID: { status: 400, title: 'The policy is not valid' },
  FILE_UNREADABLE: { status: 400, title: 'The file cannot be read' },
  BAD_CURSOR: { status: 400, title: 'The cursor is not one of ours' },
  UNAUTHENTICATED: { status: 401, title: 'Nobody is signed in' },
  FORBIDDEN: { status: 403, title: 'This role may not do that' },
  CSRF: { status: 403, title: 'The CSRF token is missing or wrong' },
  NOT_FOUND: { status: 404, title: 'There is no such thing' },
  METHOD_NOT_ALLOWED: { status: 405, title: 'The method does not fit' },
  TIMEOUT: { status: 408, title: 'The request took too long to arrive' },
  CONFLICT: { status: 409, title: 'That does not fit what is there' },
  LEASE_OVER: { status: 409, title: 'The lease is over' },
  ALREADY_DECIDED: { status: 409, title: 'Somebody has decided already' },
  ITEM_REPLACED: { status: 409, title: 'The comment was edited since' },
  ITEM_HELD: { status: 409, title: 'The item is on hold' },
  HELD_TOO_MANY: { status: 409, title: 'As many items as allowed are in hand' },
  NOTHING_TO_UNDO: { status: 409, title: 'No decision stands' },
  IN_FLIGHT: { status: 409, title: 'The same request is being worked on' },
  GATE_FAILED: { status: 409, title: 'The model does not reach a floor of its gate' },
  GATE_MISSING: { status: 409, title: 'An axis of the model has no gate' },
  FLOOR_LOWERED: { status: 409, title: 'A floor would sink' },
  RUN_GIVEN_UP: { status: 409, title: 'The run was tried too often' },
  MODEL_DAMAGED: { status: 409, title: 'The model is not whole' },
  MODEL_MISSING: { status: 404, title: 'The model is not there' },
  GONE: { status: 410, title: 'It was there and is no more' },
  TOO_LARGE: { status: 413, title: 'The body is too large' },
  URI_TOO_LONG: { status: 414, title: 'The address is too long' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, title: 'The content type is not one we read' },
  KEY_REUSED: { status: 422, title: 'The idempotency key was used for another request' },
  HEADERS_TOO_LARGE: { status: 431, title: 'The headers are too large' },
  RATE_LIMITED: { status: 429, title: 'Too many requests' },
  INTERNAL: { status: 500, title: 'Something went wrong on our side' },
  OVERLOADED: { status: 503, title: 'Too much to do just now' },
  DATABASE_UNUSABLE: { status: 503, title: 'The database cannot be reached just now' },
};

/** For errors that come with a status alone, from the framework: the code of that status. */
export const CODE_OF_STATUS: Readonly<Record<number, string>> = {
  400: 'BAD_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  408: 'TIMEOUT',
  409: 'CONFLICT',
  410: 'GONE',
  413: 'TOO_LARGE',
  414: 'URI_TOO_LONG',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'RATE_LIMITED',
  431: 'HEADERS_TOO_LARGE',
  503: 'OVERLOADED',
};
