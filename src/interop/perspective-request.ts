import type { FastifyRequest } from 'fastify';
import {
  commentEmpty,
  commentTooLong,
  invalidRequest,
  invalidValue,
  noAttributeScores,
  noRequestedAttributes,
} from './google-error.js';

/** Bytes of UTF-8, not characters. */
export const MAX_TEXT_BYTES = 20_480;
/** More attributes than Perspective ever had, several times over. */
const MAX_ATTRIBUTES = 100;
const MAX_LANGUAGES = 20;
const MAX_TOKEN_LENGTH = 1_000;

export interface RequestedAttribute {
  /** As the client wrote it: the answer has the same key. */
  readonly name: string;
  readonly scoreThreshold: number | null;
}

/** What both methods are sent. */
export interface CommentRequest {
  readonly text: string;
  readonly languages: readonly string[];
  /** The texts around the comment, the article first, then the comment replied to. */
  readonly context: { readonly article: string | null; readonly parent: string | null };
  /** Coral puts a JSON object into its one entry: addresses and ids. */
  readonly contextFields: Readonly<Record<string, unknown>> | null;
  readonly clientToken: string | null;
  readonly sessionId: string | null;
  readonly communityId: string | null;
}

export interface AnalyzeRequest extends CommentRequest {
  readonly attributes: readonly RequestedAttribute[];
  readonly spanAnnotations: boolean;
  readonly doNotStore: boolean;
  readonly dropUnsupportedAttributes: boolean;
}

export interface SuggestRequest extends CommentRequest {
  readonly scores: readonly { readonly name: string; readonly value: number }[];
}

/** `comments:analyze`. Fields that are not known are ignored. @throws GoogleError as Perspective would say it. */
export function parseAnalyzeRequest(body: unknown): AnalyzeRequest {
  const root = fieldsOf(body, '');
  const comment = parseComment(root);
  const attributes = parseAttributes(root);
  return {
    ...comment,
    attributes,
    spanAnnotations: flag(root, 'spanAnnotations'),
    doNotStore: flag(root, 'doNotStore'),
    dropUnsupportedAttributes: flag(root, 'dropUnsupportedAttributes'),
  };
}

/** `comments:suggestscore`. @throws GoogleError */
export function parseSuggestRequest(body: unknown): SuggestRequest {
  const root = fieldsOf(body, '');
  const comment = parseComment(root);
  const given = take(root, 'attributeScores');
  const entries = given === undefined ? [] : Object.entries(fieldsOf(given, 'attribute_scores'));
  if (entries.length === 0) throw noAttributeScores();
  if (entries.length > MAX_ATTRIBUTES) throw invalidRequest('Too many attribute scores.');
  const scores = entries.map(([name, value]) => {
    const path = `attribute_scores[${attributeName(name)}]`;
    const fields = fieldsOf(value, path);
    checkSpans(take(fields, 'spanScores'), `${path}.span_scores`);
    const summary = take(fields, 'summaryScore');
    if (summary === undefined) throw invalidRequest(`Missing summary_score of attribute ${attributeName(name)}`);
    return { name, value: scoreValue(summary, `${path}.summary_score`) };
  });
  return { ...comment, scores };
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown, path: string): Fields {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    if (path === '') throw invalidRequest('The request body must be a JSON object.');
    throw invalidValue(path, 'TYPE_MESSAGE');
  }
  return value as Fields;
}

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Proto-JSON knows a field by both spellings; null means that it is not there. */
function take(fields: Fields, name: string): unknown {
  const value = Object.hasOwn(fields, name) ? fields[name] : fields[snakeCase(name)];
  return value === null ? undefined : value;
}

function flag(fields: Fields, name: string): boolean {
  const value = take(fields, name);
  if (value === undefined) return false;
  if (typeof value !== 'boolean') throw invalidValue(snakeCase(name), 'TYPE_BOOL');
  return value;
}

function text(fields: Fields, name: string, path: string): string | null {
  const value = take(fields, name);
  if (value === undefined) return null;
  if (typeof value !== 'string') throw invalidValue(path, 'TYPE_STRING');
  return value;
}

/** Comes back to the client, and may stand in a table: bounded. */
function token(root: Fields, name: string): string | null {
  const value = text(root, name, snakeCase(name));
  if (value !== null && value.length > MAX_TOKEN_LENGTH) {
    throw invalidRequest(`${snakeCase(name)} is longer than ${MAX_TOKEN_LENGTH} characters.`);
  }
  return value;
}

function parseComment(root: Fields): CommentRequest {
  const comment = take(root, 'comment');
  const body = comment === undefined ? '' : (entryText(comment, 'comment') ?? '');
  if (body === '' || body.trim() === '') throw commentEmpty();
  const bytes = Buffer.byteLength(body, 'utf8');
  if (bytes > MAX_TEXT_BYTES) throw commentTooLong(bytes, MAX_TEXT_BYTES);
  return {
    text: body,
    languages: parseLanguages(root),
    ...parseContext(root),
    clientToken: token(root, 'clientToken'),
    sessionId: token(root, 'sessionId'),
    communityId: token(root, 'communityId'),
  };
}

const TEXT_TYPES = new Set<unknown>(['PLAIN_TEXT', 'TEXT_TYPE_UNSPECIFIED']);

function entryText(value: unknown, path: string): string | null {
  const fields = fieldsOf(value, path);
  const type = take(fields, 'type');
  if (type !== undefined && !TEXT_TYPES.has(type)) {
    throw invalidRequest(type === 'HTML' ? "Currently, only 'PLAIN_TEXT' comments are supported" : 'Unknown text type');
  }
  return text(fields, 'text', `${path}.text`);
}

function parseLanguages(root: Fields): string[] {
  const given = take(root, 'languages');
  if (given === undefined) return [];
  if (!Array.isArray(given) || given.length > MAX_LANGUAGES) throw invalidValue('languages', 'TYPE_STRING');
  return given.map((language, at) => {
    if (typeof language !== 'string' || !/^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,4}$/.test(language)) {
      throw invalidValue(`languages[${at}]`, 'TYPE_STRING');
    }
    return language;
  });
}

function parseContext(root: Fields): Pick<CommentRequest, 'context' | 'contextFields'> {
  const none = { context: { article: null, parent: null }, contextFields: null };
  const given = take(root, 'context');
  if (given === undefined) return none;
  const fields = fieldsOf(given, 'context');
  const entries = take(fields, 'entries');
  const pair = take(fields, 'articleAndParentComment');
  if (entries !== undefined && !Array.isArray(entries)) throw invalidValue('context.entries', 'TYPE_MESSAGE');
  const list = ((entries ?? []) as unknown[]).map((entry, at) => entryText(entry, `context.entries[${at}]`) ?? '');
  if (list.length > 0 && pair !== undefined) {
    throw invalidRequest(
      'Context can have either entries or article_and_parent_comment, but both fields were populated.',
    );
  }
  if (pair !== undefined) {
    const both = fieldsOf(pair, 'context.article_and_parent_comment');
    const of = (name: string): string | null => {
      const value = take(both, name);
      return value === undefined
        ? null
        : entryText(value, `context.article_and_parent_comment.${snakeCase(name)}`) || null;
    };
    return { context: { article: of('article'), parent: of('parentComment') }, contextFields: null };
  }
  const contextFields = list.length === 1 ? jsonObject(list[0]!) : null;
  if (contextFields !== null) return { ...none, contextFields };
  // As the clients that send entries do: the article, then the comment replied to.
  return {
    context: { article: list[0] || null, parent: (list.length > 1 && list.at(-1)) || null },
    contextFields: null,
  };
}

function jsonObject(value: string): Record<string, unknown> | null {
  if (!value.startsWith('{') || value.length > 10_000) return null;
  try {
    const parsed: unknown = JSON.parse(value);
    return parsed !== null && typeof parsed === 'object' ? (parsed as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

const SCORE_TYPES = new Set<unknown>(['STD_DEV_SCORE', 'PERCENTILE', 'RAW']);

function parseAttributes(root: Fields): RequestedAttribute[] {
  const given = take(root, 'requestedAttributes');
  const entries = given === undefined ? [] : Object.entries(fieldsOf(given, 'requested_attributes'));
  if (entries.length === 0) throw noRequestedAttributes();
  if (entries.length > MAX_ATTRIBUTES) throw invalidRequest('Too many requested attributes.');
  return entries.map(([name, value]) => {
    const path = `requested_attributes[${attributeName(name)}]`;
    const fields = value === null ? {} : fieldsOf(value, path);
    const type = take(fields, 'scoreType');
    if (type !== undefined && type !== 'PROBABILITY' && type !== 'SCORE_TYPE_UNSPECIFIED') {
      if (!SCORE_TYPES.has(type)) throw invalidValue(`${path}.score_type`, 'TYPE_ENUM');
      throw invalidRequest(`Requested score type ${type} is not supported by attribute ${attributeName(name)}`);
    }
    const threshold = take(fields, 'scoreThreshold');
    if (threshold !== undefined && (typeof threshold !== 'number' || !(threshold >= 0 && threshold <= 1))) {
      throw invalidValue(`${path}.score_threshold`, 'TYPE_FLOAT');
    }
    return { name, scoreThreshold: threshold === undefined ? null : (threshold as number) };
  });
}

/** For a message: a name that no attribute has is cut, and has nothing in it that steers a terminal. */
export const attributeName = (name: string): string => name.slice(0, 80).replaceAll(/[^\x20-\x7e]/g, '?');

function checkSpans(spans: unknown, path: string): void {
  if (spans === undefined) return;
  if (!Array.isArray(spans)) throw invalidValue(path, 'TYPE_MESSAGE');
  spans.forEach((span, at) => {
    const fields = fieldsOf(span, `${path}[${at}]`);
    // A strict writer leaves out a begin of 0.
    const [begin, end] = [take(fields, 'begin') ?? 0, take(fields, 'end')];
    if (!Number.isSafeInteger(begin) || !Number.isSafeInteger(end) || (end as number) < (begin as number)) {
      throw invalidValue(`${path}[${at}]`, 'TYPE_INT32');
    }
    scoreValue(take(fields, 'score'), `${path}[${at}].score`);
  });
}

function scoreValue(value: unknown, path: string): number {
  const fields = fieldsOf(value, path);
  const type = take(fields, 'type');
  if (type !== undefined && type !== 'PROBABILITY' && type !== 'SCORE_TYPE_UNSPECIFIED') {
    throw invalidValue(`${path}.type`, 'TYPE_ENUM');
  }
  // Left out by a strict writer where it is 0.
  const score = take(fields, 'value') ?? 0;
  if (typeof score !== 'number' || !(score >= 0 && score <= 1)) throw invalidValue(`${path}.value`, 'TYPE_FLOAT');
  return score;
}

/** The key of a call, from one of the places where Google's clients put it; null where there is none. */
export function perspectiveSecret({ query, headers }: Pick<FastifyRequest, 'query' | 'headers'>): string | null {
  const { key: inQuery } = (query ?? {}) as { key?: unknown };
  const bearer = /^Bearer +(\S{1,200}) *$/i.exec(headers.authorization ?? '')?.[1];
  const given = [inQuery, headers['x-goog-api-key'], bearer];
  return given.find((value): value is string => typeof value === 'string' && value !== '') ?? null;
}
