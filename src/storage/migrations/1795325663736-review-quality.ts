import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Quality of the people's work: items decided again without seeing the first decision, known answers, precedents. */
export class ReviewQuality1795325663736 implements MigrationInterface {
  readonly name = 'ReviewQuality1795325663736';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['held_item', 'teaching_candidate', 'precedent', 'golden_item', 'review_check'])
      await queryRunner.query(`DROP TABLE ${table}`);
  }
}

const UP = [
  `CREATE TABLE review_check (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    kind text NOT NULL CHECK (kind IN ('golden', 'second')),
    item_id uuid NOT NULL REFERENCES review_item (id) ON DELETE CASCADE,
    comment_id uuid NOT NULL REFERENCES comment (id) ON DELETE CASCADE,
    queue text NOT NULL,
    decision_id uuid REFERENCES review_decision (id) ON DELETE CASCADE,
    not_for text,
    state text NOT NULL CHECK (state IN ('open', 'answered', 'disputed', 'settled', 'void')),
    lease_token uuid,
    given_to text,
    given_to_name text,
    lease_expires_at timestamptz,
    decision text,
    reason_codes text[] NOT NULL DEFAULT '{}',
    labels jsonb NOT NULL DEFAULT '{}',
    note text,
    answered_at timestamptz,
    expected jsonb,
    agrees boolean,
    settled_by_name text,
    settled_as text,
    settled_note text,
    settled_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now())`,
  'CREATE INDEX review_check_item_index ON review_check (item_id)',
  // What a claim looks into: usually empty.
  `CREATE INDEX review_check_open_index ON review_check (tenant_id, queue, id) WHERE state = 'open'`,
  `CREATE INDEX review_check_disputed_index ON review_check (tenant_id, id) WHERE state IN ('disputed', 'settled')`,
  'CREATE INDEX review_check_time_index ON review_check (tenant_id, answered_at) WHERE answered_at IS NOT NULL',
  // A known answer is asked of one person once.
  `CREATE UNIQUE INDEX review_check_golden_key ON review_check (item_id, given_to) WHERE kind = 'golden'`,

  `CREATE TABLE golden_item (
    item_id uuid PRIMARY KEY REFERENCES review_item (id) ON DELETE CASCADE,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    queue text NOT NULL,
    decision text NOT NULL CHECK (decision IN ('approve', 'reject', 'spam')),
    labels jsonb NOT NULL DEFAULT '{}',
    note text,
    added_by_name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now())`,
  'CREATE INDEX golden_item_queue_index ON golden_item (tenant_id, queue)',

  `CREATE TABLE precedent (
    item_id uuid PRIMARY KEY REFERENCES review_item (id) ON DELETE CASCADE,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    note text NOT NULL,
    added_by_name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now())`,
  'CREATE INDEX precedent_tenant_index ON precedent (tenant_id, created_at DESC)',

  `CREATE TABLE teaching_candidate (
    comment_id uuid PRIMARY KEY REFERENCES comment (id) ON DELETE CASCADE,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    revision integer NOT NULL,
    queue text NOT NULL,
    value real NOT NULL,
    why text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now())`,
  'CREATE INDEX teaching_candidate_value_index ON teaching_candidate (tenant_id, queue, value DESC, comment_id)',

  `CREATE TABLE held_item (
    account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    item_id uuid NOT NULL REFERENCES review_item (id) ON DELETE CASCADE,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    PRIMARY KEY (account_id, item_id))`,
];
