import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BadInputError } from '../../src/core/errors.js';
import { UPPER_HALVES } from '../../src/core/text/mojibake-tables.js';
import { decodeBytes, openText, readLines, readWhole } from '../../src/files/decode.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Encodes in a single-byte set; every character must be in it. */
function encode(text: string, charset: keyof typeof UPPER_HALVES): Uint8Array {
  return Uint8Array.from(text, (char) => {
    const code = char.codePointAt(0)!;
    const byte = code < 0x80 ? code : UPPER_HALVES[charset].indexOf(char) + 0x80;
    expect(byte, char).toBeGreaterThanOrEqual(code < 0x80 ? 0 : 0x80);
    return byte;
  });
}

describe('decodeBytes', () => {
  it('reads UTF-8 and keeps the line ends', () => {
    expect(decodeBytes(utf8('naïve\r\nça\n'))).toEqual({
      text: 'naïve\r\nça\n',
      charset: 'utf-8',
      confidence: 1,
      hadBom: false,
    });
  });

  it('drops a byte order mark of UTF-8 and of UTF-16, and only the first', () => {
    expect(decodeBytes(utf8('\ufeff\ufeffhello'))).toMatchObject({ text: '\ufeffhello', hadBom: true });
    const wide = Buffer.from('\ufeffwärme', 'utf16le');
    expect(decodeBytes(wide)).toMatchObject({ text: 'wärme', charset: 'utf-16le', hadBom: true });
    expect(decodeBytes(Buffer.from(wide).swap16())).toMatchObject({ text: 'wärme', charset: 'utf-16be', hadBom: true });
  });

  it('knows UTF-16 without a mark', () => {
    expect(decodeBytes(Buffer.from('plain words in wide characters', 'utf16le'))).toMatchObject({
      text: 'plain words in wide characters',
      charset: 'utf-16le',
      hadBom: false,
    });
  });

  it.each([
    ['windows-1252', 'Der Bäcker größter Stolz: das Brötchen – “très bon”, très léger, à la française.'],
    ['windows-1251', 'Мы весь вечер спорили о том, нужна ли городу новая дорога через парк.'],
    ['koi8-r', 'Мы весь вечер спорили о том, нужна ли городу новая дорога через парк.'],
    ['cp866', 'Мы весь вечер спорили о том, нужна ли городу новая дорога через парк.'],
    ['windows-1250', 'Včera večer jsme se přeli, jestli město potřebuje novou silnici přes park. Žádná dohoda.'],
    ['windows-1253', 'Χθες το βράδυ μιλούσαμε για τον καινούργιο δρόμο μέσα από το πάρκο.'],
    ['windows-1254', 'Dün akşam parkın içinden geçecek yeni yolu konuştuk, çoğumuz istemiyoruz.'],
    ['windows-1255', 'אתמול בערב דיברנו על הכביש החדש דרך הפארק'],
    ['windows-1256', 'تحدثنا مساء أمس عن الطريق الجديد عبر الحديقة'],
    ['macintosh', 'Le café était très cher, mais la fenêtre donnait sur la forêt – déjà ça.'],
  ] as const)('guesses %s', (charset, text) => {
    const decoded = decodeBytes(encode(text, charset));
    expect(decoded.text).toBe(text);
    expect(decoded.charset).toBe(charset);
    expect(decoded.confidence).toBeGreaterThan(0.5);
    expect(decoded.confidence).toBeLessThan(1);
  });

  it('guesses Shift_JIS by its kana', () => {
    // ひらがな in Shift_JIS, several times over.
    const bytes = Uint8Array.from([0x82, 0xd0, 0x82, 0xe7, 0x82, 0xaa, 0x82, 0xc8]);
    const decoded = decodeBytes(Buffer.concat([bytes, bytes, bytes]));
    expect(decoded).toMatchObject({ charset: 'shift_jis', text: 'ひらがな'.repeat(3) });
  });

  it('reads foreign bytes in mostly UTF-8 text as windows-1252, losing none', () => {
    const mixed = Buffer.concat([utf8('crème brûlée, '), Uint8Array.of(0x93, 0xe9, 0x94), utf8(' à volonté')]);
    const decoded = decodeBytes(mixed);
    expect(decoded.text).toBe('crème brûlée, “é” à volonté');
    expect(decoded.charset).toBe('utf-8');
    expect(decoded.confidence).toBeLessThan(1);
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => typeof decodeBytes(bytes).text === 'string'));
  });

  it('reads any valid UTF-8 back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.startsWith('\ufeff') && !text.includes('\0'));
        expect(decodeBytes(utf8(text)).text).toBe(text);
      }),
    );
  });
});

describe('readLines', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-decode-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const file = (name: string, bytes: Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
    const found: T[] = [];
    for await (const item of items) found.push(item);
    return found;
  };

  it('keeps CRLF out of the lines and counts it in the offsets', async () => {
    const path = file('crlf.txt', utf8('\ufeffone\r\n\r\ntwö\nlone\rreturn'));
    expect(await all(readLines(path))).toEqual([
      { line: 1, text: 'one', begin: 0, ending: '\r\n' },
      { line: 2, text: '', begin: 5, ending: '\r\n' },
      { line: 3, text: 'twö', begin: 7, ending: '\n' },
      { line: 4, text: 'lone\rreturn', begin: 11, ending: '' },
    ]);
  });

  it('cuts the decoded text at the offsets it reports, over any chunk border', async () => {
    const text = Array.from({ length: 9000 }, (_, at) => `${at} – ${'žluťoučký 😀 '.repeat(at % 7)}`).join('\r\n');
    const path = file('long.txt', utf8(text));
    let joined = '';
    for await (const line of readLines(path)) {
      expect(line.begin).toBe(joined.length);
      joined += line.text + line.ending;
    }
    expect(joined).toBe(text);
  });

  it('reads gzip by its first bytes, whatever the name', async () => {
    const path = file('rows.jsonl', gzipSync(utf8('{"a":1}\n{"a":2}\n')));
    expect((await all(readLines(path))).map(({ text }) => text)).toEqual(['{"a":1}', '{"a":2}']);
  });

  it('reports the character set after reading', async () => {
    const source = openText(file('latin.txt', encode('Größe, Bäcker, Übung, füllen, schön', 'windows-1252')));
    expect(source.charset).toBeNull();
    await all(source);
    expect(source.charset).toMatchObject({ charset: 'windows-1252', hadBom: false });
    expect(await readWhole(file('empty.txt', new Uint8Array(0)))).toEqual({
      text: '',
      charset: 'utf-8',
      confidence: 1,
      hadBom: false,
    });
  });

  it('says what is wrong with a file that cannot be read', async () => {
    const error = async (path: string): Promise<unknown> => all(readLines(path)).catch((caught: unknown) => caught);
    const missing = await error(join(folder, 'nowhere.txt'));
    expect(missing).toBeInstanceOf(BadInputError);
    expect((missing as Error).message).toContain('nowhere.txt: no such file');
    expect(((await error(folder)) as Error).message).toContain('is a folder');
    const whole = gzipSync(utf8('cut short '.repeat(1000)));
    const cut = await error(file('cut.gz', whole.subarray(0, whole.length - 9)));
    expect((cut as Error).message).toContain('not a whole gzip file');
  });

  it('refuses a program or a picture by name, and takes text with a stray zero byte', async () => {
    const bytes = Uint8Array.from({ length: 4_000 }, (_, at) => (at % 3 === 0 ? 0 : 65 + (at % 26)));
    await expect(readWhole(file('program.bin', bytes))).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      message: expect.stringContaining('not a text file'),
    });
    expect((await readWhole(file('stray.txt', utf8(`one\u0000two ${'words '.repeat(300)}`)))).text).toContain(
      'one\u0000two',
    );
  });
});
