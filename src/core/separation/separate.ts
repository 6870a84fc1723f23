import { repair } from '../text/repair.js';
import { measure } from './blocks.js';
import { type Decoded, decode } from './decode.js';
import { findHeaders } from './headers.js';
import { separateHtml } from './html.js';
import { type Repair, repairLines, splitLines } from './lines.js';
import type { SeparatedPage, SeparateOptions } from './page.js';
import { buildSegments } from './segments.js';
import { COMMENT } from './trellis.js';
import { pageLanguage } from './words.js';

/** What the separation of text may be told besides its options. */
export interface TextReading {
  /** What is damaged in the text, where that is known already; else it is looked for. */
  readonly repair?: Repair;
}

/**
 * Separates a page into article, boilerplate and each reader comment. Every non-blank line of a text page lies in
 * exactly one segment; `segments[i].text` is the exact slice; offsets are UTF-16 units into the text as handed
 * in, for HTML into `renderedText`. Linear in the length of the page; never throws on any string.
 */
export function separate(text: string, options: SeparateOptions & TextReading = {}): SeparatedPage {
  const format = options.format ?? 'auto';
  const isHtml = format === 'html' || (format === 'auto' && looksLikeHtml(text));
  const page = isHtml ? separateHtml(text) : separateText(text, options);
  return options.id === undefined ? page : { id: options.id, ...page };
}

/**
 * Separates plain text. Damaged words are read repaired (`worldâ€™s` is an English word with an apostrophe); all offsets and
 * slices stay those of the text as handed in.
 */
export function separateText(text: string, reading: TextReading = {}): SeparatedPage {
  const lines = repairLines(splitLines(text), text, reading.repair ?? repair(text));
  const language = pageLanguage(lines);
  const blocks = lines.map((line) => measure(line, language));
  const headers = findHeaders(blocks);
  const decoded = decode(blocks, headers, language);
  const segments = buildSegments(text, blocks, headers, decoded);
  return {
    hasComments: segments.some((segment) => segment.role === 'comment'),
    hasCommentsProbability: decoded.probability,
    warnings: warningsOf(decoded),
    segments,
  };
}

/** Under this a border is as likely wrong as right. */
const DOUBTFUL_BORDER = 0.55;
/** A page without comments that is as likely to have some. */
const DOUBTFUL_PAGE = 0.4;

/** What somebody should look at: the same words for every page, so that a policy or a queue may ask for them. */
function warningsOf({ roles, probability, borderConfidence }: Decoded): string[] {
  const warnings: string[] = [];
  if (borderConfidence < DOUBTFUL_BORDER) warnings.push('doubtful where the comments begin');
  if (!roles.includes(COMMENT) && probability >= DOUBTFUL_PAGE) warnings.push('doubtful whether there are comments');
  return warnings;
}

/** Tags of a page are told from what people write in angle brackets by their names and their number. */
const TAG =
  /<\/?(?:html|head|body|div|p|a|span|br|ul|ol|li|table|tr|td|h[1-6]|section|article|main|footer|header|nav|script|style|meta|link|img|blockquote|strong|em)\b[^<>]{0,2000}>/gi;
const SNIFFED_UNITS = 50_000;
const MIN_TAGS = 8;

/** Whether a text begins like an HTML document or is full of tags. */
export function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, SNIFFED_UNITS);
  if (/^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(start))
    return true;
  if (!/^\s*</.test(start)) return false;
  const tags = start.match(TAG)?.length ?? 0;
  return tags >= MIN_TAGS || (tags >= 2 && tags * 60 >= start.length);
}
