import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the review desk works with: an order that mixes risk and age, items for one person or for anybody but one,
 * decisions about many at once, fingerprints of what waits, and readers' reports.
 */
export class ReviewDesk1795315000000 implements MigrationInterface {
  readonly name = 'ReviewDesk1795315000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `ALTER TABLE review_item
    ADD rank double precision NOT NULL DEFAULT 0,
    ADD assigned_to uuid CONSTRAINT review_item_assigned_to_fkey REFERENCES account (id) ON DELETE SET NULL,
    ADD not_for text`,
  /*
   * Priority less the time of arrival in days. Everything that waits grows older at the same pace, so this order never
   * changes while it waits and an index can hold it: after a day an item of priority 0 stands before a new one of 1.
   */
  `CREATE FUNCTION review_item_rank() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN NEW.rank := NEW.priority - extract(epoch FROM NEW.created_at) / 86400; RETURN NEW; END $$`,
  `CREATE TRIGGER review_item_rank BEFORE INSERT OR UPDATE OF priority ON review_item
    FOR EACH ROW EXECUTE FUNCTION review_item_rank()`,
  'UPDATE review_item SET priority = priority',
  `CREATE INDEX review_item_rank_index ON review_item (tenant_id, queue, rank DESC, id) WHERE state = 'open'`,
  `CREATE INDEX review_item_rank_all_index ON review_item (tenant_id, rank DESC, id) WHERE state = 'open'`,
  `CREATE INDEX review_item_age_index ON review_item (tenant_id, queue, id) WHERE state = 'open'`,
  'DROP INDEX review_item_claim_all_index',
  `CREATE INDEX comment_author_name_index ON comment (tenant_id, source, author_name, id DESC)
    WHERE author_id IS NULL AND author_name IS NOT NULL`,

  'ALTER TABLE review_decision ADD bulk_id uuid',
  'CREATE INDEX review_decision_bulk_index ON review_decision (bulk_id) WHERE bulk_id IS NOT NULL',

  `CREATE TABLE item_print (
    item_id uuid PRIMARY KEY REFERENCES review_item (id) ON DELETE CASCADE,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    sketch integer[] NOT NULL,
    keys integer[] NOT NULL)`,
  'CREATE INDEX item_print_key_index ON item_print USING gin (keys)',

  `CREATE TABLE comment_report (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    comment_id uuid NOT NULL REFERENCES comment (id) ON DELETE CASCADE,
    revision integer NOT NULL,
    reporter text NOT NULL,
    reason text,
    created_at timestamptz NOT NULL DEFAULT now())`,
  'CREATE UNIQUE INDEX comment_report_key ON comment_report (comment_id, revision, reporter)',
];

const DOWN = [
  'DROP TABLE comment_report',
  'DROP TABLE item_print',
  'ALTER TABLE review_decision DROP bulk_id',
  'DROP INDEX comment_author_name_index',
  `CREATE INDEX review_item_claim_all_index ON review_item (tenant_id, priority DESC, id) WHERE state = 'open'`,
  'DROP INDEX review_item_age_index',
  'DROP INDEX review_item_rank_all_index',
  'DROP INDEX review_item_rank_index',
  'DROP TRIGGER review_item_rank ON review_item',
  'DROP FUNCTION review_item_rank()',
  'ALTER TABLE review_item DROP not_for, DROP assigned_to, DROP rank',
];
