import type { EntityManager } from 'typeorm';
import type { Segment, SeparatedPage } from '../core/separation/page.js';

/** Takes the place of each letter of an erased comment, so that the offsets of a page stay right. */
const BLANK = '\u2588';

/**
 * Blanks an erased comment in the page it stands on, in the caller's transaction: in the page's text and in its
 * segments. Of an HTML page the source goes as a whole, since offsets into it are not known; its rendered text stays.
 */
export async function erasePageComment(
  manager: EntityManager,
  tenantId: string,
  pageId: string,
  index: number,
): Promise<void> {
  const rows: { format: string; text: string; separated: SeparatedPage }[] = await manager.query(
    'SELECT format, text, separated FROM page WHERE tenant_id = $1 AND id = $2 FOR UPDATE',
    [tenantId, pageId],
  );
  const page = rows[0];
  const segment = page?.separated.segments.find((candidate) => candidate.comment?.index === index);
  if (!page || !segment) return;
  const blanked = blank(segment.text);
  const cut = (text: string): string => text.slice(0, segment.begin) + blanked + text.slice(segment.end);
  const separated: SeparatedPage = {
    ...page.separated,
    ...(page.separated.renderedText === undefined ? {} : { renderedText: cut(page.separated.renderedText) }),
    segments: page.separated.segments.map((other) => (other === segment ? blankSegment(other, blanked) : other)),
  };
  await manager.query(
    `UPDATE page SET text = $3, text_exact = NULL, content_hash = '', separated = $4, updated_at = now()
     WHERE tenant_id = $1 AND id = $2`,
    [tenantId, pageId, page.format === 'html' ? '' : cut(page.text), JSON.stringify(separated)],
  );
}

function blankSegment(segment: Segment, text: string): Segment {
  if (!segment.comment) return segment;
  const comment = { ...segment.comment, text: blank(segment.comment.text), author: null };
  return { ...segment, text, comment };
}

/** Same length, same lines. */
function blank(text: string): string {
  return text.replaceAll(/[^\s]/g, BLANK);
}
