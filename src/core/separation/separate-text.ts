import { repair } from '../text/repair.js';
import { measure } from './blocks.js';
import { type Decoded, decode } from './decode.js';
import { findHeaders } from './headers.js';
import { type Repair, repairLines, splitLines } from './lines.js';
import type { SeparatedPage } from './page.js';
import { buildSegments } from './segments.js';
import { COMMENT } from './trellis.js';
import { pageLanguage } from './words.js';

/** What the separation of text may be told besides its options. */
export interface TextReading {
  /** What is damaged in the text, where that is known already; else it is looked for. */
  readonly repair?: Repair;
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

/** What somebody should look at: the same words for every page, so that a policy or a queue may ask for them. */
export const WARNINGS = {
  border: 'doubtful where the comments begin',
  page: 'doubtful whether there are comments',
} as const;

/** Under this a border is as likely wrong as right. */
export const DOUBTFUL_BORDER = 0.55;
/** A page without comments that is as likely to have some. */
const DOUBTFUL_PAGE = 0.4;

function warningsOf({ roles, probability, borderConfidence }: Decoded): string[] {
  const warnings: string[] = [];
  if (borderConfidence < DOUBTFUL_BORDER) warnings.push(WARNINGS.border);
  if (!roles.includes(COMMENT) && probability >= DOUBTFUL_PAGE) warnings.push(WARNINGS.page);
  return warnings;
}
