import type { QueryResult } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';

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
  return rowsOf<Row>(await manager.queryRunner!.connect(), name, text, values);
}

/** The same as a transaction by itself: without the ways to the database and back that begin and commit one. */
export async function queryPreparedAlone<Row>(
  dataSource: DataSource,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const runner = dataSource.createQueryRunner();
  try {
    return await rowsOf<Row>(await runner.connect(), name, text, values);
  } finally {
    await runner.release();
  }
}

interface Connection {
  query(statement: object): Promise<QueryResult>;
}

async function rowsOf<Row>(
  connection: Connection,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const { rows } = await connection.query({ name, text, values });
  return rows as Row[];
}
