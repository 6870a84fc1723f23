import type { QueryResult } from 'pg';
import type { EntityManager } from 'typeorm';

/**
 * Runs a statement that a connection plans once and keeps under a name: for long statements that run all the time,
 * where planning costs more than running. In the caller's transaction.
 *
 * @param manager of a transaction: a statement belongs to one connection.
 * @param name one for each text; Postgres refuses another text under it.
 */
export async function queryPrepared<Row>(
  manager: EntityManager,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const connection: { query(statement: object): Promise<QueryResult> } = await manager.queryRunner!.connect();
  const { rows } = await connection.query({ name, text, values });
  return rows as Row[];
}
