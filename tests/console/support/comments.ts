import type { Assessment, EncodingSpan } from '../../../src/core/assessment.js';
import { fingerprint } from '../../../src/core/text/fingerprint.js';
import { openItem } from '../../../src/review/open-item.js';
import { DEFAULT_TENANT_ID, newId } from '../../../src/storage/ids.js';
import { storableJson, toStorable } from '../../../src/storage/storable-text.js';
import type { TestApp } from '../../support/test-app.js';

export interface WaitingComment {
  readonly text: string;
  readonly author?: string;
  readonly queue?: string;
  readonly tags?: readonly string[];
  /** P(threat); 0.03 unless said. */
  readonly threat?: number;
  readonly priority?: number;
  readonly reasons?: readonly string[];
  /** Words of the text that raised the score for insult. */
  readonly moved?: readonly string[];
  /** The rules of the policy that held; none are kept unless said. */
  readonly rules?: Assessment['decision']['rules'];
  readonly spam?: { readonly score: number; readonly moved: readonly string[] };
  /** Damaged stretches and what they are read as; null where they are lost. */
  readonly damage?: Readonly<Record<string, string | null>>;
  readonly pageId?: string;
  readonly pageIndex?: number;
}

function spansOf(text: string, damage: Readonly<Record<string, string | null>>): EncodingSpan[] {
  return Object.entries(damage)
    .map(([from, to]): EncodingSpan => {
      const begin = text.indexOf(from);
      const kind = to === null ? 'lost' : 'repaired';
      return { begin, end: begin + from.length, kind, from, to: to ?? from, steps: [], confidence: 0.98 };
    })
    .sort((a, b) => a.begin - b.begin);
}

function movedBy(text: string, words: readonly string[]) {
  return words.map((word, at) => {
    const begin = text.indexOf(word);
    return { begin, end: begin + word.length, text: word, weight: 2 - at * 0.5 };
  });
}

function assessmentOf(comment: WaitingComment): Assessment {
  const { text, moved = [], damage = {} } = comment;
  const spans = spansOf(text, damage);
  const repaired = spans.reduceRight((read, { begin, end, to }) => read.slice(0, begin) + to + read.slice(end), text);
  const insult = movedBy(text, moved);
  return {
    text,
    encoding: { status: spans.length > 0 ? 'partial' : 'clean', text: repaired, confidence: 0.98, spans },
    language: { code: 'en', confidence: 0.97 },
    spam: comment.spam
      ? {
          status: 'scored',
          label: comment.spam.score >= 0.5 ? 'spam' : 'ham',
          score: comment.spam.score,
          reasons: [],
          explanation: { spam: movedBy(text, comment.spam.moved) },
        }
      : { status: 'not_scored', reason: 'no_model', label: null, score: null, reasons: [] },
    tone: {
      status: 'scored',
      label: 'hostile',
      scores: { insult: 0.88, toxicity: 0.41, threat: comment.threat ?? 0.03 },
      explanation: { insult },
    },
    stance: [
      {
        status: 'abstained',
        reason: 'uncertain',
        target: 'the harbour',
        label: null,
        scores: { support: 0.3, oppose: 0.4, neutral: 0.3 },
      },
    ],
    axes: {},
    decision: {
      action: 'review',
      queue: comment.queue ?? 'tone',
      priority: comment.priority ?? 0.5,
      tags: [],
      reasons: comment.reasons ?? ['insult is over its limit'],
      ...(comment.rules ? { rules: comment.rules } : {}),
      policy: 'default@1',
    },
    models: { tone: 'tone-test@1' },
  };
}

/** Puts comments with known assessments into their queues; gives back ids in the order handed in. */
export async function addWaiting(
  { dataSource }: TestApp,
  comments: readonly WaitingComment[],
): Promise<{ itemId: string; commentId: string }[]> {
  const made: { itemId: string; commentId: string }[] = [];
  await dataSource.transaction(async (manager) => {
    for (const comment of comments) {
      const commentId = newId();
      const assessmentId = newId();
      const { text, author = null, queue = 'tone', priority = 0.5, pageId = null, pageIndex = null } = comment;
      await manager.query(
        `INSERT INTO comment (id, tenant_id, status, author_name, source, page_id, page_index)
         VALUES ($1, $2, 'review', $3, 'courier', $4, $5)`,
        [commentId, DEFAULT_TENANT_ID, author, pageId, pageIndex],
      );
      await manager.query(
        `INSERT INTO comment_revision (comment_id, revision, tenant_id, text, text_exact, content_hash, received)
         VALUES ($1, 1, $2, $3, $4, md5($3), '{}')`,
        [commentId, DEFAULT_TENANT_ID, toStorable(text).text, toStorable(text).exact],
      );
      await manager.query(
        `INSERT INTO assessment (id, tenant_id, comment_id, revision, body, action, policy, model_set)
         VALUES ($1, $2, $3, 1, $4, 'review', 'default@1', 'test')`,
        [assessmentId, DEFAULT_TENANT_ID, commentId, JSON.stringify(storableJson(assessmentOf(comment)))],
      );
      const { itemId } = await openItem(manager, {
        id: newId(),
        tenantId: DEFAULT_TENANT_ID,
        commentId,
        revision: 1,
        assessmentId,
        queue,
        priority,
        reasons: comment.reasons ?? ['insult is over its limit'],
        tags: comment.tags ?? [],
        print: fingerprint(text),
      });
      made.push({ itemId, commentId });
    }
  });
  return made;
}

/** A page of one article line and the comments given, all waiting. */
export async function addPage(
  app: TestApp,
  title: string,
  comments: readonly WaitingComment[],
): Promise<{ pageId: string; items: { itemId: string; commentId: string }[] }> {
  const pageId = newId();
  const lines = [title, ...comments.map(({ text }) => text.replaceAll('\n', ' '))];
  let at = 0;
  const segments = lines.map((text, index) => {
    const begin = at;
    at += text.length + 1;
    const place = { begin, end: begin + text.length, text, confidence: 0.9, document: 0 };
    if (index === 0) return { role: 'article', ...place };
    return {
      role: 'comment',
      ...place,
      comment: {
        index: index - 1,
        text,
        bodySpans: [{ begin, end: begin + text.length }],
        author: comments[index - 1]?.author ?? null,
        postedAt: null,
        postedAtRaw: null,
        depth: null,
        parentIndex: null,
        boundaryConfidence: [0.9, 0.8],
      },
    };
  });
  await app.dataSource.query(
    `INSERT INTO page (id, tenant_id, source, external_id, format, text, content_hash, separated, title)
     VALUES ($1, $2, 'courier', $3, 'text', $4, md5($4), $5, $6)`,
    [
      pageId,
      DEFAULT_TENANT_ID,
      pageId,
      toStorable(lines.join('\n')).text,
      JSON.stringify(storableJson({ hasComments: true, hasCommentsProbability: 0.99, warnings: [], segments })),
      title,
    ],
  );
  const items = await addWaiting(
    app,
    comments.map((comment, pageIndex) => ({ ...comment, pageId, pageIndex })),
  );
  return { pageId, items };
}

export async function statusOf({ dataSource }: TestApp, commentId: string): Promise<string> {
  const [row] = (await dataSource.query('SELECT status FROM comment WHERE id = $1', [commentId])) as {
    status: string;
  }[];
  return row!.status;
}
