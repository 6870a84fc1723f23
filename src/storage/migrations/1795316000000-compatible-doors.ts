import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the doors of other systems need: by which doors a comment came (so that it is one case), pairs of our scores and
 * Perspective's, labels that were suggested from outside, and how often a caller went on without our answer.
 */
export class CompatibleDoors1795316000000 implements MigrationInterface {
  readonly name = 'CompatibleDoors1795316000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['door_tally', 'suggested_label', 'perspective_pair', 'arrival']) {
      await queryRunner.query(`DROP TABLE ${table}`);
    }
  }
}

const UP = [
  `CREATE TABLE arrival (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    comment_id uuid NOT NULL REFERENCES comment (id) ON DELETE CASCADE,
    door text NOT NULL CHECK (door IN ('rest', 'perspective', 'coral')),
    text_key text NOT NULL,
    author_id text,
    parent text,
    stories text[] NOT NULL DEFAULT '{}',
    arrived_at timestamptz NOT NULL DEFAULT now())`,
  'CREATE INDEX arrival_text_index ON arrival (tenant_id, text_key, arrived_at)',
  'CREATE INDEX arrival_comment_index ON arrival (comment_id)',

  `CREATE TABLE perspective_pair (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    key_id uuid NOT NULL REFERENCES api_key (id) ON DELETE CASCADE,
    perspective jsonb NOT NULL,
    ours jsonb NOT NULL,
    models text NOT NULL,
    language text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now())`,
  'CREATE INDEX perspective_pair_tenant_index ON perspective_pair (tenant_id, id)',

  `CREATE TABLE suggested_label (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    key_id uuid NOT NULL REFERENCES api_key (id) ON DELETE CASCADE,
    token text NOT NULL,
    attribute text NOT NULL,
    axis text NOT NULL,
    value double precision NOT NULL,
    text_key text NOT NULL,
    text text,
    comment_id uuid REFERENCES comment (id) ON DELETE CASCADE,
    community_id text,
    context jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now())`,
  'CREATE UNIQUE INDEX suggested_label_key ON suggested_label (key_id, token, attribute)',
  'CREATE INDEX suggested_label_tenant_index ON suggested_label (tenant_id, updated_at)',
  'CREATE INDEX suggested_label_comment_index ON suggested_label (comment_id)',

  `CREATE TABLE door_tally (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    key_id uuid NOT NULL REFERENCES api_key (id) ON DELETE CASCADE,
    door text NOT NULL,
    hour timestamptz NOT NULL,
    calls bigint NOT NULL DEFAULT 0,
    late bigint NOT NULL DEFAULT 0,
    gone bigint NOT NULL DEFAULT 0,
    failed bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, key_id, door, hour))`,
];
