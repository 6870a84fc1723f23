import { texts } from './texts.js';
import type { Session } from './types.js';

/** What the server refused, as it says it (RFC 9457), or `network` where it could not be asked. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(message);
  }

  /** True where asking again later may help: the network is away, or the server is busy or restarting. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

let csrfToken = '';
/** Server time minus our time, so that leases are counted by the database's clock. */
let clockSkewMs = 0;
let whenSignedOut: () => void = () => {};

/** Whose calls these are from now on. */
export function speakFor(session: Session | null): void {
  csrfToken = session?.csrfToken ?? '';
}

/** Called when the server no longer knows this session. */
export function onSignedOut(listener: () => void): void {
  whenSignedOut = listener;
}

export function serverNow(): number {
  return Date.now() + clockSkewMs;
}

interface CallOptions {
  readonly body?: unknown;
  /** A file as the body, with its media type. */
  readonly file?: Blob;
  readonly type?: string;
  /** Let the request outlive the page: for giving items back when the tab is closed. */
  readonly keepalive?: boolean;
  /** A 401 is an answer here, not a lost session. */
  readonly anonymous?: boolean;
}

async function problemOf(response: Response): Promise<ApiError> {
  const retryAfter = Number(response.headers.get('retry-after'));
  let code = `HTTP_${response.status}`;
  let message = response.statusText;
  try {
    const problem: unknown = await response.json();
    if (problem !== null && typeof problem === 'object') {
      const { code: given, detail, title } = problem as Record<string, unknown>;
      if (typeof given === 'string') code = given;
      if (typeof detail === 'string') message = detail;
      else if (typeof title === 'string') message = title;
    }
  } catch {
    // Something between us and the server answered; its text is not for people.
  }
  return new ApiError(response.status, code, message, retryAfter > 0 ? retryAfter : null);
}

/** One call of the server. @throws ApiError */
export async function call<Answer>(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (options.body !== undefined) headers['content-type'] = 'application/json';
  if (options.file !== undefined) headers['content-type'] = options.type ?? options.file.type;
  if (method !== 'GET' && csrfToken !== '') headers['x-csrf-token'] = csrfToken;
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      ...(options.file === undefined ? {} : { body: options.file }),
      ...(options.keepalive ? { keepalive: true } : {}),
    });
  } catch {
    throw new ApiError(0, 'network', '');
  }
  const date = Date.parse(response.headers.get('date') ?? '');
  // The header has whole seconds: anything within one is no skew.
  if (Number.isFinite(date)) clockSkewMs = Math.abs(date - Date.now()) < 2_000 ? 0 : date - Date.now();
  if (!response.ok) {
    if (response.status === 401 && !options.anonymous) whenSignedOut();
    throw await problemOf(response);
  }
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}

export const get = <Answer>(path: string): Promise<Answer> => call<Answer>('GET', path);
export const post = <Answer>(path: string, body: unknown = {}): Promise<Answer> => call<Answer>('POST', path, { body });

/** What the server said of a refusal, or that it failed where nothing was said. */
export const messageOf = (error: unknown): string =>
  error instanceof Error && error.message !== '' ? error.message : texts.trouble.failed;

/** A path segment out of somebody else's hands. */
export const segment = (value: string): string => encodeURIComponent(value);
