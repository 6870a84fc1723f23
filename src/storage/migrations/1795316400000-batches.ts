import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of comments or pages that are assessed as a whole: the batch, its chunks, and a result for each row. */
export class Batches1795316400000 implements MigrationInterface {
  readonly name = 'Batches1795316400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['batch_result', 'batch_chunk', 'batch']) await queryRunner.query(`DROP TABLE ${table}`);
  }
}

const UP = [
  `CREATE TABLE batch (
    id uuid CONSTRAINT batch_pkey PRIMARY KEY,
    tenant_id uuid NOT NULL CONSTRAINT batch_tenant_id_fkey REFERENCES tenant (id),
    created_by text NOT NULL,
    kind text NOT NULL CONSTRAINT batch_kind_check CHECK (kind IN ('comments', 'pages')),
    explain boolean NOT NULL,
    spec jsonb NOT NULL,
    model_set text NOT NULL,
    state text NOT NULL CONSTRAINT batch_state_check
      CHECK (state IN ('receiving', 'running', 'paused', 'cancelled', 'done')),
    generation integer NOT NULL DEFAULT 0,
    total integer NOT NULL DEFAULT 0,
    done integer NOT NULL DEFAULT 0,
    failed integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz)`,
  'CREATE INDEX batch_tenant_index ON batch (tenant_id, id DESC)',
  // Rows as they came in wait here, uncompressed: they are read once and then emptied.
  `CREATE TABLE batch_chunk (
    tenant_id uuid NOT NULL CONSTRAINT batch_chunk_tenant_id_fkey REFERENCES tenant (id),
    batch_id uuid NOT NULL CONSTRAINT batch_chunk_batch_id_fkey REFERENCES batch (id) ON DELETE CASCADE,
    number integer NOT NULL,
    first_row integer NOT NULL,
    row_count integer NOT NULL,
    rows bytea NOT NULL,
    tries integer NOT NULL DEFAULT 0,
    done_at timestamptz,
    CONSTRAINT batch_chunk_pkey PRIMARY KEY (batch_id, number))`,
  'ALTER TABLE batch_chunk ALTER rows SET STORAGE EXTERNAL',
  // An assessment has two to three thousand bytes: in the row itself, not aside, they are written once.
  `CREATE TABLE batch_result (
    tenant_id uuid NOT NULL CONSTRAINT batch_result_tenant_id_fkey REFERENCES tenant (id),
    batch_id uuid NOT NULL CONSTRAINT batch_result_batch_id_fkey REFERENCES batch (id) ON DELETE CASCADE,
    row_number integer NOT NULL,
    failed boolean NOT NULL,
    body text NOT NULL,
    CONSTRAINT batch_result_pkey PRIMARY KEY (batch_id, row_number)) WITH (toast_tuple_target = 8160)`,
];
