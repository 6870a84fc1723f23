import { separateHtml } from './html.js';
import type { SeparatedPage, SeparateOptions } from './page.js';
import { separateText, type TextReading } from './separate-text.js';

export { separateText, type TextReading };

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
