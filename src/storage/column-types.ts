/**
 * A transaction's id: what a reader of the event feed compares with the oldest transaction still open, so that
 * it never steps over an event whose transaction commits late. TypeORM's list of types does not have it; the
 * data source adds it (data-source.ts).
 */
export const XID8 = 'xid8' as unknown as 'bigint';
