import { commentSections, markedComments } from './conventions.js';
import { type RenderedPage, renderHtml } from './dom.js';
import type { FoundComment } from './found-comment.js';
import { articleLines, type RenderedLine } from './html-article.js';
import { bareComments } from './html-bare.js';
import { readComments, withoutOverlap } from './html-comments.js';
import { confidencesOf, type FoundConfidence } from './html-confidence.js';
import { scriptedComments } from './html-scripted.js';
import { headedComments, sectionComments } from './html-sections.js';
import { appendComments, completed, locate, type StructuredComment, structuredComments } from './html-structured.js';
import { splitLines } from './lines.js';
import type { BoilerplateKind, PageComment, Segment, SeparatedPage } from './page.js';
import { matchPhrase } from './phrases.js';
import { DOUBTFUL_BORDER, WARNINGS } from './separate-text.js';
import { pageLanguage } from './words.js';

/** How sure it is that a page where nothing marks a comment has none. */
const NONE_CONFIDENCE = 0.98;

/**
 * Separates an HTML page: comments by the conventions of comment systems, by structured data, else by repeated structure in what is named a comment
 * section; then the article from what is left. Offsets point into `renderedText`; comments that only the structured data holds are
 * written behind it.
 */
export function separateHtml(html: string): SeparatedPage {
  const rendered = renderHtml(html);
  const declared = rendered.elements.find(({ tag }) => tag === 'html')?.attributes.get('lang');
  const language = pageLanguage(splitLines(rendered.text.slice(0, 50_000)), declared);
  const structured = structuredComments(rendered.structured);
  const marked = markedComments(rendered);
  let found = withoutOverlap(readComments(rendered, marked.comments, language));
  const located = structured.length === 0 ? null : locate(rendered, structured);
  // The data may name the comments of a page whose markup follows no convention, or of which it marks but some.
  if (located && located.visible.length > found.length) found = withoutOverlap(located.visible);
  if (found.length === 0) found = withoutOverlap(sectionComments(rendered, commentSections(rendered), language));
  if (found.length === 0) found = withoutOverlap(headedComments(rendered, language));
  if (found.length === 0) found = bareComments(rendered, language);
  const { page, comments, appended } = withStructured(rendered, found, structured, located?.hidden ?? []);
  // A page saved with its comments holds the script that loaded them too.
  const warnings = scriptedComments(rendered)
    .filter((system) => !marked.systems.has(system.toLowerCase()))
    .map((system) => `comments are loaded by script (${system})`);
  if (appended > 0) {
    warnings.push(
      `${appended} comments stand in structured data (schema.org) only; they follow the visible text of the page`,
    );
  }
  const confidences = confidencesOf(page, comments, language);
  // On the whole: one comment that may hold a line too many makes no page doubtful.
  const sure = confidences.reduce((sum, { begin }) => sum + begin, 0);
  if (sure < DOUBTFUL_BORDER * comments.length) warnings.push(WARNINGS.border);
  return {
    hasComments: comments.length > 0,
    hasCommentsProbability: confidences.reduce((most, { comment }) => Math.max(most, comment), 1 - NONE_CONFIDENCE),
    warnings,
    segments: segmentsOf(page, comments, confidences, marked.opening),
    renderedText: page.text,
  };
}

/** A page with what its structured data adds: authors and times, and the comments that are not to be seen. */
function withStructured(
  page: RenderedPage,
  found: readonly FoundComment[],
  structured: readonly StructuredComment[],
  unseen: readonly number[],
): { readonly page: RenderedPage; readonly comments: readonly FoundComment[]; readonly appended: number } {
  if (structured.length === 0) return { page, comments: found, appended: 0 };
  const { found: filled, met } = completed(page, found, structured);
  const hidden = unseen.filter((index) => !met.has(index));
  if (hidden.length === 0) return { page, comments: filled, appended: 0 };
  const { text, found: appended } = appendComments(page, structured, hidden, filled.length);
  return { page: { ...page, text }, comments: [...filled, ...appended], appended: appended.length };
}

function segmentsOf(
  page: RenderedPage,
  comments: readonly FoundComment[],
  confidences: readonly FoundConfidence[],
  opening: number | null,
): Segment[] {
  const { text } = page;
  const lines = renderedLines(page, comments);
  const { marks, documents } = articleLines(page, lines, opening);
  const segments: Segment[] = [];
  let at = 0;
  let place = 0;
  const pushLines = (until: number) => {
    let open: {
      role: 'article' | 'boilerplate';
      kind: BoilerplateKind;
      document: number;
      begin: number;
      end: number;
    } | null = null;
    const close = () => {
      if (!open) return;
      const { role, kind, begin, end, document } = open;
      const base = { role, begin, end, text: text.slice(begin, end), confidence: 0.8, document };
      segments.push(role === 'boilerplate' ? { ...base, kind } : base);
      open = null;
    };
    for (; place < lines.length && lines[place]!.begin < until; place++) {
      const line = lines[place]!;
      const role = marks[place] === 1 ? 'article' : 'boilerplate';
      const kind =
        role === 'article' ? 'navigation' : kindOf(text.slice(line.begin, Math.min(line.end, line.begin + 200)));
      const document = documents[place]!;
      // TypeScript forgets that `close` sets it.
      const before = open as { role: string; kind: string; document: number; end: number } | null;
      if (before?.role === role && before.document === document && (role === 'article' || before.kind === kind)) {
        before.end = line.end;
      } else {
        close();
        open = { role, kind, document, begin: line.begin, end: line.end };
      }
    }
    close();
  };
  comments.forEach((comment, index) => {
    pushLines(comment.begin);
    segments.push({
      role: 'comment',
      begin: comment.begin,
      end: comment.end,
      text: text.slice(comment.begin, comment.end),
      confidence: confidences[index]!.comment,
      document: documents[Math.max(0, place - 1)] ?? 0,
      comment: pageComment(text, comment, confidences[index]!, index),
    });
    at = comment.end;
  });
  pushLines(Math.max(at, text.length) + 1);
  return segments;
}

function pageComment(text: string, comment: FoundComment, { begin, end }: FoundConfidence, index: number): PageComment {
  return {
    index,
    text: comment.bodySpans.map((span) => text.slice(span.begin, span.end)).join('\n'),
    bodySpans: comment.bodySpans,
    author: comment.author,
    postedAt: comment.postedAt,
    postedAtRaw: comment.postedAtRaw,
    depth: comment.depth,
    parentIndex: comment.parent,
    boundaryConfidence: [begin, end],
  };
}

function kindOf(words: string): BoilerplateKind {
  const kind = matchPhrase(words)?.kind;
  return kind === undefined ? 'navigation' : kind === 'heading' || kind === 'ui' ? 'form' : kind;
}

/** The lines (or parts of lines) of the rendered text that lie in no comment. */
function renderedLines(page: RenderedPage, comments: readonly FoundComment[]): RenderedLine[] {
  const lines: RenderedLine[] = [];
  const { text, chunks } = page;
  let chunk = 0;
  const add = (from: number, to: number) => {
    for (const line of splitLines(text.slice(from, to))) {
      const begin = from + line.textBegin;
      const end = from + line.textEnd;
      while (chunk < chunks.length && chunks[chunk]!.end <= begin) chunk++;
      let linked = 0;
      const element = chunks[chunk]?.element ?? -1;
      for (let at = chunk; at < chunks.length && chunks[at]!.begin < end; at++) {
        if (chunks[at]!.inLink) linked += Math.min(end, chunks[at]!.end) - Math.max(begin, chunks[at]!.begin);
      }
      lines.push({ begin, end, element, linked: end === begin ? 0 : linked / (end - begin) });
    }
  };
  let from = 0;
  for (const comment of comments) {
    if (comment.begin > from) add(from, comment.begin);
    from = comment.end;
  }
  add(from, text.length);
  return lines;
}
