import type { DataSource, EntityManager } from 'typeorm';
import { type Fingerprint, likeness, NEAR_DUPLICATE } from '../core/text/fingerprint.js';

/** Items compared for one case; a flood longer than this is decided in several strokes. */
const MOST_COMPARED = 2_000;

/** Keeps by what the text of an item is known again, in the caller's transaction. */
export async function keepPrint(
  manager: EntityManager,
  tenantId: string,
  itemId: string,
  print: Fingerprint,
): Promise<void> {
  await manager.query(
    `INSERT INTO item_print (item_id, tenant_id, sketch, keys) VALUES ($1, $2, $3, $4)
     ON CONFLICT (item_id) DO UPDATE SET sketch = excluded.sketch, keys = excluded.keys`,
    [itemId, tenantId, print.sketch, print.keys],
  );
}

export interface AlikeItem {
  readonly itemId: string;
  /** From 0 to 1. */
  readonly likeness: number;
}

/**
 * Items of the tenant whose text is like that of this one, the likest first; none where the text is too short to
 * be known again. What is open counts as a near duplicate from `NEAR_DUPLICATE` on; decided ones are given from a
 * lower likeness, as precedents.
 *
 * @param least the least likeness wanted.
 */
export async function alikeItems(
  dataSource: DataSource | EntityManager,
  tenantId: string,
  itemId: string,
  states: readonly ('open' | 'decided')[],
  least = NEAR_DUPLICATE,
): Promise<readonly AlikeItem[]> {
  const [own] = (await dataSource.query('SELECT sketch, keys FROM item_print WHERE tenant_id = $1 AND item_id = $2', [
    tenantId,
    itemId,
  ])) as Fingerprint[];
  if (!own) return [];
  const others: (Fingerprint & { itemId: string })[] = await dataSource.query(
    `SELECT print.item_id AS "itemId", print.sketch, print.keys
     FROM item_print AS print JOIN review_item AS item ON item.id = print.item_id
     WHERE print.keys && $3::int[] AND print.tenant_id = $1 AND print.item_id <> $2 AND item.state = ANY ($4)
     ORDER BY print.item_id DESC LIMIT ${MOST_COMPARED}`,
    [tenantId, itemId, own.keys, states],
  );
  return others
    .map((other) => ({ itemId: other.itemId, likeness: likeness(own, other) }))
    .filter((other) => other.likeness >= least)
    .toSorted((a, b) => b.likeness - a.likeness || (a.itemId < b.itemId ? -1 : 1));
}
