import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MAX_LEAD_LENGTH } from '../assessment/received-comment.js';
import type { CommentInput } from '../core/assessment.js';
import type { CoralRequest } from './coral.mapping.js';

type Context = Pick<CommentInput, 'article' | 'parent'>;

/** The answer never waits longer for what is around a comment. */
const PATIENCE_MS = 20;
const KEEP_MS = 10 * 60_000;
const MAX_KEPT = 5_000;

interface Kept<T> {
  readonly value: Promise<T | null>;
  readonly atMs: number;
}

/**
 * What is known here around a comment of Coral's, which sends neither article nor parent: the page that was taken in
 * for the story, and the parent where the site sends its comments by REST too (under Coral's id). Looked up once for each
 * story and parent; an answer does not wait for a slow look-up, and the comment that is kept afterwards has it.
 */
@Injectable()
export class CoralContext {
  private readonly articles = new Map<string, Kept<NonNullable<Context['article']>>>();
  private readonly parents = new Map<string, Kept<{ text: string }>>();

  constructor(private readonly dataSource: DataSource) {}

  async of(tenantId: string, request: CoralRequest): Promise<Context> {
    const { storyId, storyUrl, parentId } = request;
    const article =
      storyId === null && storyUrl === null
        ? null
        : remember(this.articles, `${tenantId} ${storyId} ${storyUrl}`, () =>
            this.article(tenantId, storyId, storyUrl),
          );
    const parent =
      parentId === null
        ? null
        : remember(this.parents, `${tenantId} ${parentId}`, () => this.parent(tenantId, parentId));
    if (article === null && parent === null) return {};
    const controller = new AbortController();
    const tooLong = wait(PATIENCE_MS, null, { signal: controller.signal, ref: false }).catch(() => null);
    try {
      return {
        article: await Promise.race([article, tooLong]),
        parent: await Promise.race([parent, tooLong]),
      };
    } finally {
      controller.abort();
    }
  }

  private async article(
    tenantId: string,
    storyId: string | null,
    storyUrl: string | null,
  ): Promise<NonNullable<Context['article']> | null> {
    const rows: { title: string | null; lead: string | null }[] = await this.dataSource.query(
      `SELECT title, left((SELECT segment ->> 'text' FROM jsonb_array_elements(separated -> 'segments') AS segment
         WHERE segment ->> 'role' = 'article' LIMIT 1), $4::int) AS lead
       FROM page WHERE tenant_id = $1 AND (url = $3 OR external_id IN ($2, $3)) ORDER BY updated_at DESC LIMIT 1`,
      [tenantId, storyId, storyUrl, MAX_LEAD_LENGTH],
    );
    return rows[0] ?? null;
  }

  private async parent(tenantId: string, parentId: string): Promise<{ text: string } | null> {
    const rows: { text: string }[] = await this.dataSource.query(
      `SELECT r.text FROM comment c JOIN comment_revision r ON r.comment_id = c.id AND r.revision = c.revision
       WHERE c.tenant_id = $1 AND c.external_id = $2 AND c.erased_at IS NULL ORDER BY c.id DESC LIMIT 1`,
      [tenantId, parentId],
    );
    return rows[0] ?? null;
  }
}

function remember<T>(kept: Map<string, Kept<T>>, key: string, look: () => Promise<T | null>): Promise<T | null> {
  const known = kept.get(key);
  if (known && Date.now() - known.atMs < KEEP_MS) return known.value;
  if (kept.size >= MAX_KEPT) kept.delete(kept.keys().next().value!);
  const value = look().catch(() => {
    kept.delete(key);
    return null;
  });
  kept.set(key, { value, atMs: Date.now() });
  return value;
}
