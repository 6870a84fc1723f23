import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BadInputError } from '../core/errors.js';
import { type SingleByteCharset, UPPER_HALVES } from '../core/text/mojibake-tables.js';
import { bomLength, type CharsetGuess, guessCharset, utf8SequenceLength } from './charset.js';

export type { CharsetGuess } from './charset.js';

/** The bytes of a file as text: the character set found, the byte order mark dropped, line ends as they were. */
export interface DecodedText extends CharsetGuess {
  readonly text: string;
}

/** Decodes bytes that are all there. Never throws: what is no character of the set becomes one by windows-1252. */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  const guess = guessCharset(bytes.subarray(0, SAMPLE_BYTES), bytes.length > SAMPLE_BYTES);
  const decoder = decoderFor(guess.charset);
  const body = bytes.subarray(guess.hadBom ? bomLength(bytes) : 0);
  return { ...guess, text: decoder(body, false) + decoder(EMPTY, true) };
}

/** A file as text, in chunks of bounded size that never split a character. */
export interface TextSource extends AsyncIterable<string> {
  /** The name for messages: the path, or `-`. */
  readonly name: string;
  /** What the bytes were taken for; null until the first chunk has come. */
  readonly charset: CharsetGuess | null;
}

/** One line without its end. */
export interface TextLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** Where the line begins in the decoded file, in UTF-16 units. */
  readonly begin: number;
  /** How it ended; empty for a last line without an end. */
  readonly ending: '\n' | '\r\n' | '';
}

/** How much of the file decides on its character set. */
const SAMPLE_BYTES = 65_536;
/** A longer line is refused: it would have to be held in memory whole. */
const MAX_LINE_LENGTH = 64 * 1024 * 1024;
const EMPTY = new Uint8Array(0);

/**
 * Opens a file (or standard input, `-`) for reading once. Gzip is known by its first bytes, whatever the name.
 *
 * @throws BadInputError while reading: no such file, a folder, not readable, no text, damaged gzip.
 */
export function openText(path: string): TextSource {
  return textOf(path, () => (path === '-' ? process.stdin : createReadStream(path)) as AsyncIterable<Uint8Array>);
}

/** The same for bytes that come from elsewhere, such as a request. `name` stands in messages. */
export function openTextStream(bytes: AsyncIterable<Uint8Array>, name: string): TextSource {
  return textOf(name, () => bytes);
}

function textOf(path: string, open: () => AsyncIterable<Uint8Array>): TextSource {
  let charset: CharsetGuess | null = null;
  async function* chunks(): AsyncGenerator<string> {
    let decode: Decoder | null = null;
    let head: Uint8Array = EMPTY;
    const start = (cut: boolean): string => {
      charset = guessCharset(head.subarray(0, SAMPLE_BYTES), cut);
      if (isBinary(head.subarray(0, SAMPLE_BYTES), charset.charset)) throw unreadable(path, 'not a text file');
      decode = decoderFor(charset.charset);
      return decode(head.subarray(charset.hadBom ? bomLength(head) : 0), false);
    };
    for await (const bytes of openBytes(path, open)) {
      let text: string;
      if (decode) {
        text = (decode as Decoder)(bytes, false);
      } else {
        head = head.length === 0 ? bytes : Buffer.concat([head, bytes]);
        if (head.length < SAMPLE_BYTES) continue;
        text = start(true);
      }
      if (text !== '') yield text;
    }
    const rest = (decode ? '' : start(false)) + decode!(EMPTY, true);
    if (rest !== '') yield rest;
  }
  return {
    name: path,
    get charset() {
      return charset;
    },
    [Symbol.asyncIterator]: chunks,
  };
}

/**
 * The lines of a file, one at a time. A line ends in LF or CRLF, which `text` does not hold; a lone CR is part of
 * the line. No line follows a last line end.
 *
 * @throws BadInputError as `openText`, and for a line of more than 64 Mi characters.
 */
export async function* readLines(source: string | TextSource): AsyncGenerator<TextLine> {
  const opened = typeof source === 'string' ? openText(source) : source;
  const parts: string[] = [];
  let heldLength = 0;
  let line = 1;
  let begin = 0;
  for await (const chunk of opened) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      let text = chunk.slice(from, end);
      if (parts.length > 0) {
        parts.push(text);
        text = parts.join('');
        parts.length = 0;
        heldLength = 0;
      }
      const crlf = text.endsWith('\r');
      yield { line, text: crlf ? text.slice(0, -1) : text, begin, ending: crlf ? '\r\n' : '\n' };
      line++;
      begin += text.length + 1;
      from = end + 1;
    }
    if (from < chunk.length) {
      heldLength += chunk.length - from;
      if (heldLength > MAX_LINE_LENGTH) {
        throw new BadInputError(`${opened.name}:${line}: a line of more than ${MAX_LINE_LENGTH} characters`);
      }
      parts.push(chunk.slice(from));
    }
  }
  if (parts.length > 0) yield { line, text: parts.join(''), begin, ending: '' };
}

/** A whole file as text. Use it for what is small by nature (a page, a list of targets). */
export async function readWhole(path: string): Promise<DecodedText> {
  const source = openText(path);
  const parts: string[] = [];
  for await (const chunk of source) parts.push(chunk);
  return { ...source.charset!, text: parts.join('') };
}

/** Decodes a chunk; what is left incomplete at its end waits for the next one, or for `last`. */
type Decoder = (bytes: Uint8Array, last: boolean) => string;

function decoderFor(charset: string): Decoder {
  if (charset === 'utf-8') return utf8Decoder();
  const half: string | undefined = UPPER_HALVES[charset as SingleByteCharset];
  if (half !== undefined) return (bytes) => decodeSingleByte(bytes, half);
  // `ignoreBOM`: the mark at the start is gone already, a later one is part of the text.
  const decoder = new TextDecoder(charset, { ignoreBOM: true });
  return (bytes, last) => decoder.decode(bytes, { stream: !last });
}

// Not TextDecoder: in Node 20 it reads windows-1252 as ISO-8859-1, so that the quotes become control characters.
function decodeSingleByte(bytes: Uint8Array, upperHalf: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at]! < 0x80) continue;
    if (at > from) parts.push(ascii(bytes, from, at));
    parts.push(upperHalf[bytes[at]! - 0x80]!);
    from = at + 1;
  }
  parts.push(ascii(bytes, from, bytes.length));
  return parts.join('');
}

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1');

/** UTF-8; a byte that belongs to no sequence is read as windows-1252, so that nothing of a mixed file is lost. */
function utf8Decoder(): Decoder {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let waiting: Uint8Array = EMPTY;
  return (bytes, last) => {
    const all = waiting.length === 0 ? bytes : Buffer.concat([waiting, bytes]);
    const whole = last ? all.length : all.length - incompleteTail(all);
    // A copy: the reader may use its buffer again.
    waiting = whole < all.length ? all.slice(whole) : EMPTY;
    const body = all.subarray(0, whole);
    try {
      return strict.decode(body);
    } catch {
      return decodeMixed(body, strict);
    }
  };
}

/** How many bytes at the end begin a character that is not finished: 0 to 3. */
function incompleteTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    return needed > back && byte < 0xf5 ? back : 0;
  }
  return 0;
}

function decodeMixed(bytes: Uint8Array, strict: { decode(bytes: Uint8Array): string }): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at]! < 0x80) continue;
    const length = utf8SequenceLength(bytes, at);
    if (length > 0) {
      at += length - 1;
      continue;
    }
    if (at > from) parts.push(strict.decode(bytes.subarray(from, at)));
    parts.push(UPPER_HALVES['windows-1252'][bytes[at]! - 0x80]!);
    from = at + 1;
  }
  parts.push(strict.decode(bytes.subarray(from)));
  return parts.join('');
}

async function* openBytes(path: string, open: () => AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* unzipped(open());
  } catch (error) {
    throw readingError(path, error);
  }
}

/** The bytes themselves, or what they unpack to where they begin as gzip does. */
async function* unzipped(raw: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = raw[Symbol.asyncIterator]();
  let first: Uint8Array = EMPTY;
  let ended = false;
  while (first.length < 2 && !ended) {
    const next = await chunks.next();
    ended = next.done === true;
    if (!next.done) first = first.length === 0 ? next.value : Buffer.concat([first, next.value]);
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    if (first.length > 0) yield first;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  }
  try {
    if (first[0] !== 0x1f || first[1] !== 0x8b) {
      yield* all();
      return;
    }
    // pipeline, not pipe: a failed read ends the gunzip stream too, and the other way round; the loop throws it.
    yield* pipeline(Readable.from(all()), createGunzip(), () => undefined) as AsyncIterable<Uint8Array>;
  } finally {
    await chunks.return?.();
  }
}

/** Text of any set but UTF-16 holds a zero byte by accident at most; programs and pictures are full of them. */
function isBinary(head: Uint8Array, charset: string): boolean {
  if (charset.startsWith('utf-16')) return false;
  let zeros = 0;
  for (const byte of head) if (byte === 0) zeros++;
  return zeros > 8 && zeros > head.length / 100;
}

function unreadable(path: string, what: string): BadInputError {
  return new BadInputError(`${path === '-' ? 'standard input' : path}: ${what}`, [], 'FILE_UNREADABLE');
}

function readingError(path: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const say = (what: string): BadInputError => unreadable(path, what);
  if (code === 'ENOENT') return say('no such file');
  if (code === 'EISDIR') return say('is a folder');
  if (code === 'EACCES' || code === 'EPERM') return say('may not be read');
  if (code.startsWith('Z_')) return say('not a whole gzip file');
  return error;
}
