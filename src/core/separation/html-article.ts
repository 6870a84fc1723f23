import type { PageElement, RenderedPage } from './dom.js';
import { matchPhrase } from './phrases.js';

/** A line of the rendered page and what stands around it in the markup. */
export interface RenderedLine {
  readonly begin: number;
  readonly end: number;
  /** The element of its first words. */
  readonly element: number;
  /** Share of its characters in links. */
  readonly linked: number;
}

const NOT_ARTICLE_TAGS = new Set('nav aside footer form button label menu dialog figcaption select'.split(' '));
const NOT_ARTICLE =
  /(?:^|[-_])(?:nav(?:bar|igation)?|menu|sidebar|aside|footer|foot|share|sharing|social|related|recommend\w*|promo|advert\w*|ads?|banner|newsletter|subscribe|cookie|consent|breadcrumbs?|widget|tags?|byline|author|meta|caption|credit|comments?|popular|trending|more|toolbar|pagination|popup|modal|signup|login|search|sponsor\w*|teaser|outbrain|taboola|jp-relatedposts|sharedaddy|infobox|toc|printfriendly|rating)(?:$|[-_])/i;
const ARTICLE_NAME = /(?:^|[-_])(?:article|articlebody|story|post|entry|content|body|text|main)(?:$|[-_])/i;

/** Characters a line of boilerplate costs its container beside its own length: ten menu entries outweigh a paragraph. */
const LINE_COST = 25;
/** A short line without a link may be an entry of a list in the article. */
const PLAIN_LINE_COST = 8;
/** From so many characters of plain text on a line is a paragraph. */
const PARAGRAPH_UNITS = 80;
/** From so many, where it ends a sentence. */
const SENTENCE_UNITS = 40;
/** A Chinese or Japanese character says as much as two or three letters. */
const WIDE_UNITS = 2.5;

/**
 * Which lines belong to the article: the element is taken in which plain paragraphs most outweigh links and labels (the best
 * sum over a subtree), and of its lines those that are no links, captions, forms or buttons.
 */
export function articleLines(page: RenderedPage, lines: readonly RenderedLine[]): Uint8Array {
  const { elements, text } = page;
  const outside = outsideOf(elements);
  const values = new Float64Array(elements.length);
  const marks = new Uint8Array(lines.length);
  lines.forEach((line) => {
    if (line.element < 0) return;
    const units = line.end - line.begin;
    const words = text.slice(line.begin, Math.min(line.end, line.begin + 400));
    const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(words)
      ? WIDE_UNITS
      : 1;
    const read = units * wide;
    const plain = line.linked < 0.4 && outside[line.element] === 0;
    if (plain && (read >= PARAGRAPH_UNITS || (read >= SENTENCE_UNITS && /[.!?…。！？”"]$/u.test(words)))) {
      values[line.element]! += read;
    } else {
      const cost = matchPhrase(words) ? 2 * LINE_COST : line.linked < 0.4 ? PLAIN_LINE_COST : LINE_COST;
      values[line.element]! -= units * line.linked + cost;
    }
  });
  // Children stand after their parents, so a walk from the end adds up subtrees.
  const sums = Float64Array.from(values);
  for (let index = elements.length - 1; index > 0; index--) sums[elements[index]!.parent]! += sums[index]!;
  let best = -1;
  for (const element of elements) {
    if (sums[element.index]! <= 0 || outside[element.index] === 1) continue;
    if (best === -1 || sums[element.index]! >= sums[best]!) best = element.index;
  }
  if (best === -1) return marks;
  const container = elements[best]!;
  lines.forEach((line, place) => {
    if (line.begin < container.begin || line.end > container.end || line.element < 0) return;
    if (outside[line.element] === 1 || line.linked >= 0.6) return;
    const words = text.slice(line.begin, Math.min(line.end, line.begin + 200));
    if (line.end - line.begin < 160 && matchPhrase(words)) return;
    marks[place] = 1;
  });
  return marks;
}

/** 1 for elements that by tag or name hold no article. A name on an element around most of the page does not count. */
function outsideOf(elements: readonly PageElement[]): Uint8Array {
  const outside = new Uint8Array(elements.length);
  const whole = (elements[0]?.end ?? 0) - (elements[0]?.begin ?? 0);
  for (const element of elements) {
    if (element.parent >= 0 && outside[element.parent] === 1) {
      outside[element.index] = 1;
      continue;
    }
    if (element.tag === 'html' || element.tag === 'body' || element.tag === 'main' || element.tag === 'article')
      continue;
    const names = [element.id, ...element.classes];
    const large = element.end - element.begin > whole * 0.4;
    if (NOT_ARTICLE_TAGS.has(element.tag) && !(large && element.tag === 'form')) outside[element.index] = 1;
    else if (!large && names.some((name) => NOT_ARTICLE.test(name)) && !names.some((name) => ARTICLE_NAME.test(name))) {
      outside[element.index] = 1;
    }
  }
  return outside;
}
