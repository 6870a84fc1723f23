/** What a character is in a word; a sum of these. */
export const LETTER = 1;
export const NUMBER = 2;
/** Marks over letters and apostrophes: within a word and never its first. */
export const JOINS = 4;

const OTHER = 8;
/** By UTF-16 unit, 0 where nobody asked yet: a look into a table costs a twentieth of a Unicode class of a regular expression. */
const CLASSES = new Uint8Array(0x10000);

function classOf(character: string): number {
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return NUMBER;
  return /[\p{M}'’]/u.test(character) ? JOINS : OTHER;
}

/**
 * The first place from `from` on where a character of one of these classes stands, or with `among` false one of
 * none of them; the length of the text where there is none. Linear.
 */
export function seek(text: string, from: number, classes: number, among: boolean): number {
  let at = from;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    let units = 1;
    let known = CLASSES[unit]!;
    if (unit >= 0xd800 && unit <= 0xdbff) {
      const character = String.fromCodePoint(text.codePointAt(at)!);
      known = classOf(character);
      units = character.length;
    } else if (known === 0) {
      known = classOf(text.charAt(at));
      CLASSES[unit] = known;
    }
    if (((known & classes) !== 0) === among) return at;
    at += units;
  }
  return text.length;
}
