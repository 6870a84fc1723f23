import { repair } from '../text/repair.js';
import { type Fold, findFolds } from './articles.js';
import { type Block, measure } from './blocks.js';
import { type Decoded, decode } from './decode.js';
import { findHeaders, type Headers } from './headers.js';
import { type Repair, repairLines, splitLines } from './lines.js';
import type { Segment, SeparatedPage } from './page.js';
import { buildSegments } from './segments.js';
import { COMMENT } from './trellis.js';
import { type LanguageWords, pageLanguage } from './words.js';

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
  const parts = readParts(blocks, language);
  const segments = segmentsOf(text, parts);
  return {
    hasComments: segments.some((segment) => segment.role === 'comment'),
    hasCommentsProbability: parts.reduce((most, { decoded }) => Math.max(most, decoded.probability), 0),
    warnings: [...new Set(parts.flatMap(({ decoded }) => warningsOf(decoded)))],
    segments,
  };
}

/** Lines that are one page, or one of the articles with comments that follow one another on it. */
interface Part {
  readonly blocks: readonly Block[];
  readonly headers: Headers;
  readonly decoded: Decoded;
}

function readPart(blocks: readonly Block[], language: LanguageWords, headers = findHeaders(blocks)): Part {
  return { blocks, headers, decoded: decode(blocks, headers, language) };
}

/**
 * Takes a page apart where an article with its comments follows another with its own, each read for itself. A fold holds where the
 * part above it has comments and the part below it some from its own opening on, and none before. Each line is read
 * three times at most.
 */
function readParts(blocks: readonly Block[], language: LanguageWords): Part[] {
  const headers = findHeaders(blocks);
  const folds = findFolds(blocks, headers, language);
  if (folds.length > 0) {
    const tried = partsAt(blocks, language, folds);
    const held = folds.filter(({ title, opening }, place) => {
      const first = tried[place + 1]!.decoded.roles.indexOf(COMMENT);
      return tried[place]!.decoded.roles.includes(COMMENT) && first >= opening - title;
    });
    if (held.length === folds.length) return tried;
    if (held.length > 0) return partsAt(blocks, language, held);
  }
  return [readPart(blocks, language, headers)];
}

function partsAt(blocks: readonly Block[], language: LanguageWords, folds: readonly Fold[]): Part[] {
  const begins = [0, ...folds.map(({ title }) => title)];
  return begins.map((begin, place) => readPart(blocks.slice(begin, begins[place + 1]), language));
}

/** The segments of all parts in order, their articles and comments counted through. */
function segmentsOf(text: string, parts: readonly Part[]): Segment[] {
  const segments: Segment[] = [];
  let comments = 0;
  for (const { blocks, headers, decoded } of parts) {
    const documents = segments.length === 0 ? 0 : segments.at(-1)!.document + 1;
    const before = comments;
    for (const segment of buildSegments(text, blocks, headers, decoded)) {
      const { comment } = segment;
      if (comment) comments++;
      segments.push({
        ...segment,
        document: segment.document + documents,
        ...(comment && {
          comment: {
            ...comment,
            index: comment.index + before,
            parentIndex: comment.parentIndex === null ? null : comment.parentIndex + before,
          },
        }),
      });
    }
  }
  return segments;
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
