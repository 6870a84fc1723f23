import type { DataSource } from 'typeorm';
import { openItem } from '../../src/review/open-item.js';
import { DEFAULT_TENANT_ID, newId } from '../../src/storage/ids.js';

/** Puts comments straight into a queue, as an assessment would; gives back the items' ids in the order made. */
export async function waitingItems(
  dataSource: DataSource,
  count: number,
  item: { queue?: string; priority?: (index: number) => number; text?: string } = {},
): Promise<{ itemId: string; commentId: string }[]> {
  const made: { itemId: string; commentId: string }[] = [];
  await dataSource.transaction(async (manager) => {
    for (let index = 0; index < count; index++) {
      const commentId = newId();
      const text = item.text ?? `Comment number ${index}`;
      await manager.query(`INSERT INTO comment (id, tenant_id, status) VALUES ($1, $2, 'review')`, [
        commentId,
        DEFAULT_TENANT_ID,
      ]);
      await manager.query(
        `INSERT INTO comment_revision (comment_id, revision, tenant_id, text, content_hash, received)
         VALUES ($1, 1, $2, $3, md5($3), '{}')`,
        [commentId, DEFAULT_TENANT_ID, text],
      );
      const { itemId } = await openItem(manager, {
        id: newId(),
        tenantId: DEFAULT_TENANT_ID,
        commentId,
        revision: 1,
        assessmentId: null,
        queue: item.queue ?? 'tone',
        priority: item.priority?.(index) ?? 0.5,
        reasons: ['because'],
        tags: [],
      });
      made.push({ itemId, commentId });
    }
  });
  return made;
}
