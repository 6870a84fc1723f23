import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Labelled data sets, evaluation and training runs, and models that a tenant trained, with the gates before them. */
export class Experiments1795325784967 implements MigrationInterface {
  readonly name = 'Experiments1795325784967';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `CREATE TABLE dataset (
    id uuid CONSTRAINT dataset_pkey PRIMARY KEY,
    tenant_id uuid NOT NULL CONSTRAINT dataset_tenant_id_fkey REFERENCES tenant (id),
    name text NOT NULL,
    description text NOT NULL,
    created_by text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now())`,
  'CREATE UNIQUE INDEX dataset_name_key ON dataset (tenant_id, name)',
  // A version has no number until its last row is there.
  `CREATE TABLE dataset_version (
    id uuid CONSTRAINT dataset_version_pkey PRIMARY KEY,
    tenant_id uuid NOT NULL CONSTRAINT dataset_version_tenant_id_fkey REFERENCES tenant (id),
    dataset_id uuid NOT NULL CONSTRAINT dataset_version_dataset_id_fkey REFERENCES dataset (id) ON DELETE CASCADE,
    version integer,
    digest text NOT NULL DEFAULT '',
    rows integer NOT NULL DEFAULT 0,
    bytes bigint NOT NULL DEFAULT 0,
    erased_rows integer NOT NULL DEFAULT 0,
    summary jsonb NOT NULL DEFAULT '{}',
    origin jsonb NOT NULL,
    created_by text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now())`,
  'CREATE UNIQUE INDEX dataset_version_key ON dataset_version (dataset_id, version)',
  `CREATE TABLE dataset_chunk (
    tenant_id uuid NOT NULL CONSTRAINT dataset_chunk_tenant_id_fkey REFERENCES tenant (id),
    version_id uuid NOT NULL CONSTRAINT dataset_chunk_version_id_fkey REFERENCES dataset_version (id) ON DELETE CASCADE,
    number integer NOT NULL,
    first_row integer NOT NULL,
    row_count integer NOT NULL,
    rows bytea NOT NULL,
    CONSTRAINT dataset_chunk_pkey PRIMARY KEY (version_id, number))`,
  `CREATE TABLE experiment (
    id uuid CONSTRAINT experiment_pkey PRIMARY KEY,
    tenant_id uuid NOT NULL CONSTRAINT experiment_tenant_id_fkey REFERENCES tenant (id),
    kind text NOT NULL CONSTRAINT experiment_kind_check CHECK (kind IN ('evaluation', 'training', 'split')),
    name text NOT NULL,
    state text NOT NULL CONSTRAINT experiment_state_check
      CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
    request jsonb NOT NULL,
    progress jsonb NOT NULL DEFAULT '{}',
    result jsonb,
    artifact bytea,
    error jsonb,
    tries integer NOT NULL DEFAULT 0,
    created_by text NOT NULL,
    created_by_name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    started_at timestamptz,
    finished_at timestamptz)`,
  'CREATE INDEX experiment_kind_index ON experiment (tenant_id, kind, id DESC)',
  // Nothing has written rows into it before this.
  'DELETE FROM model',
  `ALTER TABLE model DROP COLUMN folder,
    ADD targets text[] NOT NULL DEFAULT '{}',
    ADD card text NOT NULL DEFAULT '',
    ADD origin jsonb NOT NULL DEFAULT '{}',
    ADD gate jsonb,
    ADD created_by text NOT NULL DEFAULT 'system',
    ADD live_since timestamptz`,
  `CREATE TABLE model_file (
    model_id uuid CONSTRAINT model_file_pkey PRIMARY KEY
      CONSTRAINT model_file_model_id_fkey REFERENCES model (id) ON DELETE CASCADE,
    tenant_id uuid NOT NULL CONSTRAINT model_file_tenant_id_fkey REFERENCES tenant (id),
    manifest_text text NOT NULL,
    weights bytea NOT NULL,
    row_filter bytea)`,
  'ALTER TABLE model_file ALTER weights SET STORAGE EXTERNAL',
  // What was live before each change, so that one call takes it back.
  `CREATE TABLE model_change (
    id uuid CONSTRAINT model_change_pkey PRIMARY KEY,
    tenant_id uuid NOT NULL CONSTRAINT model_change_tenant_id_fkey REFERENCES tenant (id),
    kind text NOT NULL CONSTRAINT model_change_kind_check CHECK (kind IN ('activate', 'retire')),
    model_id uuid NOT NULL CONSTRAINT model_change_model_id_fkey REFERENCES model (id) ON DELETE CASCADE,
    before jsonb NOT NULL,
    changed_by text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    undone_at timestamptz)`,
  'CREATE INDEX model_change_tenant_index ON model_change (tenant_id, id DESC)',
  `CREATE TABLE model_gate (
    id uuid CONSTRAINT model_gate_pkey PRIMARY KEY,
    tenant_id uuid NOT NULL CONSTRAINT model_gate_tenant_id_fkey REFERENCES tenant (id),
    axis text NOT NULL,
    target text NOT NULL DEFAULT '',
    checks jsonb NOT NULL,
    updated_by text NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now())`,
  'CREATE UNIQUE INDEX model_gate_key ON model_gate (tenant_id, axis, target)',
];

const DOWN = [
  ...['model_gate', 'model_change', 'model_file', 'experiment', 'dataset_chunk', 'dataset_version', 'dataset'].map(
    (table) => `DROP TABLE ${table}`,
  ),
  'DELETE FROM model',
  `ALTER TABLE model ADD folder text NOT NULL,
    DROP COLUMN targets, DROP COLUMN card, DROP COLUMN origin, DROP COLUMN gate, DROP COLUMN created_by,
    DROP COLUMN live_since`,
];
