import type { LoggerService } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type DestinationStream, destination, type Logger, pino } from 'pino';

/** Injection token of the process's pino logger. */
export const LOGGER = Symbol('LOGGER');

/**
 * The process's log: JSON lines on standard error, so that standard output stays for what people asked for.
 * Lines hold ids and codes; what a comment says, keys and cookies never get there: no headers and no query
 * values are logged, and of an error its name, code, message and stack alone (a failed query carries its
 * parameters, which are comments).
 */
export function createLogger(level: string, stream?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
      redact: { paths: ['key', 'token', 'password', 'cookie', 'authorization', '*.authorization', '*.cookie'] },
    },
    // Synchronous: the last lines before an exit are the ones that matter.
    stream ?? (process.stderr.isTTY ? forPeople() : destination({ dest: 2, sync: true })),
  );
}

/** In a terminal each line is told in words: time, level, message, and the rest as name=value. */
function forPeople(): DestinationStream {
  return {
    write(line) {
      process.stderr.write(readableLine(line));
    },
  };
}

export function readableLine(line: string): string {
  const { level, time, pid: _pid, msg, ...rest } = JSON.parse(line) as Record<string, unknown>;
  const fields = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  // A line stays a line, and cannot speak to the terminal, whatever stands in a field.
  const text = [String(time).slice(11, 19), String(level).padEnd(5), String(msg ?? ''), ...fields].join(' ');
  return `${text.replaceAll(/\p{Cc}/gu, ' ')}\n`;
}

/** What is logged of an error. Messages of the database driver may quote a value ("invalid input ... "x""), so only its code is kept. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  const driver = (error as { driverError?: { code?: unknown; constraint?: unknown; table?: unknown } }).driverError;
  if (driver !== undefined) {
    return {
      type: error.name,
      code: driver.code,
      constraint: driver.constraint,
      table: driver.table,
      stack: frames(error),
    };
  }
  return { type: error.name, ...(code !== undefined && { code }), message: error.message, stack: frames(error) };
}

function frames(error: Error): string | undefined {
  return error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .join('\n');
}

/** The path of a request and the names of its query fields; their values (keys, search words) stay out of the log. */
export function loggedUrl(url: string): string {
  const mark = url.indexOf('?');
  if (mark < 0) return url.slice(0, 500);
  const names = [...new URLSearchParams(url.slice(mark + 1)).keys()].slice(0, 20).map((name) => name.slice(0, 40));
  return `${url.slice(0, Math.min(mark, 500))}?${names.map((name) => `${encodeURIComponent(name)}=…`).join('&')}`;
}

/** One line for each request, when it is over. */
export function logRequest(logger: Logger, request: FastifyRequest, statusCode: number, elapsedMs: number): void {
  const quiet = request.url.startsWith('/health') || request.url.startsWith('/metrics');
  const fields = {
    requestId: request.id,
    method: request.method,
    url: loggedUrl(request.url),
    status: statusCode,
    ms: Math.round(elapsedMs),
  };
  if (quiet) logger.debug(fields, 'request');
  else logger.info(fields, 'request');
}

/** Contexts in which Nest tells about itself: of use to those who develop parley, noise to those who run it. */
const NEST_ITSELF = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
  'NestApplicationContext',
  'TypeOrmModule',
]);

/** Lets Nest and the rooms (`new Logger('name')`) write into the process's log. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    const context = contextOf(rest);
    if (context !== undefined && NEST_ITSELF.has(context)) this.logger.debug({ context }, String(message));
    else this.logger.info({ context }, String(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.logger.warn({ context: contextOf(rest) }, String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    const context = contextOf(rest);
    // What Nest says of itself here (a port that is taken) it throws as well; the start ends with one line about it.
    const level =
      context !== undefined && (NEST_ITSELF.has(context) || context === 'ExceptionHandler') ? 'debug' : 'error';
    if (message instanceof Error) this.logger[level]({ context, err: message }, 'error');
    else this.logger[level]({ context, ...(rest.length > 1 && { stack: rest[0] }) }, String(message));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.logger.fatal({ context: contextOf(rest) }, String(message));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.logger.debug({ context: contextOf(rest) }, String(message));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.logger.trace({ context: contextOf(rest) }, String(message));
  }
}

function contextOf(rest: readonly unknown[]): string | undefined {
  const last = rest.at(-1);
  return typeof last === 'string' ? last : undefined;
}
