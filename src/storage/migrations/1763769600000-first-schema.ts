import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first schema. Every row that belongs to a customer carries `tenant_id`. Ids are version 7 UUIDs made by
 * the program, so that rows of one time lie together. Text columns hold what Postgres can hold; what it cannot
 * (U+0000, lone surrogates) stands beside it in `text_exact` (see storage/storable-text.ts).
 */
export class FirstSchema1763769600000 implements MigrationInterface {
  readonly name = 'FirstSchema1763769600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await queryRunner.query(`DROP TABLE ${table}`);
    await queryRunner.query('DROP FUNCTION audit_entry_is_append_only()');
  }
}

/** In the order of their making: a table refers only to those before it. */
const TABLES = [
  'tenant',
  'setting',
  'account',
  'sign_in_link',
  'session',
  'api_key',
  'policy',
  'target',
  'model',
  'page',
  'comment',
  'comment_revision',
  'assessment',
  'review_item',
  'item_note',
  'review_decision',
  'audit_entry',
  'event',
  'webhook',
  'webhook_delivery',
  'idempotency_key',
  'job',
];

/**
 * Rows of these tables are updated all the time: without this, dead rows pile up between two runs of
 * autovacuum and every claim steps over them.
 */
const BUSY = 'WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_cost_delay = 1)';

const UP = [
  `CREATE TABLE tenant (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now())`,
  `INSERT INTO tenant (id, name) VALUES ('00000000-0000-7000-8000-000000000001', 'default')`,

  `CREATE TABLE setting (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    name text NOT NULL,
    value jsonb NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, name))`,

  `CREATE TABLE account (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    email text NOT NULL,
    display_name text NOT NULL,
    role text NOT NULL CHECK (role IN ('admin', 'lead', 'moderator', 'analyst', 'service')),
    password_hash text,
    created_at timestamptz NOT NULL DEFAULT now(),
    disabled_at timestamptz)`,
  'CREATE UNIQUE INDEX account_email_key ON account (tenant_id, lower(email))',

  `CREATE TABLE sign_in_link (
    token_hash text PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    expires_at timestamptz NOT NULL,
    used_at timestamptz)`,

  `CREATE TABLE session (
    token_hash text PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    csrf_token text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    seen_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL)`,

  `CREATE TABLE api_key (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    name text NOT NULL,
    role text NOT NULL CHECK (role IN ('admin', 'lead', 'moderator', 'analyst', 'service')),
    kind text NOT NULL DEFAULT 'parley' CHECK (kind IN ('parley', 'akismet')),
    key_hash text NOT NULL,
    hint text NOT NULL,
    settings jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    revoked_at timestamptz)`,
  'CREATE UNIQUE INDEX api_key_hash_key ON api_key (key_hash)',

  `CREATE TABLE policy (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    name text NOT NULL,
    version integer NOT NULL,
    state text NOT NULL CHECK (state IN ('draft', 'live', 'retired')),
    body jsonb NOT NULL,
    created_by text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now())`,
  'CREATE UNIQUE INDEX policy_version_key ON policy (tenant_id, name, version)',
  `CREATE UNIQUE INDEX policy_live_key ON policy (tenant_id) WHERE state = 'live'`,

  `CREATE TABLE target (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    name text NOT NULL,
    aliases text[] NOT NULL DEFAULT '{}',
    opposed text[] NOT NULL DEFAULT '{}',
    description text NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL DEFAULT now())`,
  'CREATE UNIQUE INDEX target_name_key ON target (tenant_id, name)',

  `CREATE TABLE model (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    name text NOT NULL,
    version integer NOT NULL,
    axes text[] NOT NULL,
    digest text NOT NULL,
    state text NOT NULL CHECK (state IN ('draft', 'live', 'retired')),
    folder text NOT NULL,
    manifest jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now())`,
  'CREATE UNIQUE INDEX model_version_key ON model (tenant_id, name, version)',

  `CREATE TABLE page (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    source text NOT NULL DEFAULT '',
    external_id text,
    url text,
    format text NOT NULL CHECK (format IN ('text', 'html')),
    text text NOT NULL,
    text_exact bytea,
    content_hash text NOT NULL,
    separated jsonb NOT NULL,
    title text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now())`,
  'CREATE UNIQUE INDEX page_external_key ON page (tenant_id, source, external_id) WHERE external_id IS NOT NULL',
  'CREATE UNIQUE INDEX page_url_key ON page (tenant_id, source, url) WHERE url IS NOT NULL AND external_id IS NULL',

  `CREATE TABLE comment (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    source text NOT NULL DEFAULT '',
    external_id text,
    page_id uuid REFERENCES page (id) ON DELETE SET NULL,
    page_index integer,
    revision integer NOT NULL DEFAULT 1,
    status text NOT NULL CHECK (status IN ('received', 'review', 'held', 'approved', 'rejected', 'spam')),
    author_id text,
    author_name text,
    section text,
    posted_at timestamptz,
    sequence integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    erased_at timestamptz) ${BUSY}`,
  'CREATE UNIQUE INDEX comment_external_key ON comment (tenant_id, source, external_id) WHERE external_id IS NOT NULL',
  'CREATE UNIQUE INDEX comment_page_key ON comment (page_id, page_index) WHERE page_id IS NOT NULL',
  'CREATE INDEX comment_list_index ON comment (tenant_id, id DESC)',
  'CREATE INDEX comment_author_index ON comment (tenant_id, author_id, id DESC) WHERE author_id IS NOT NULL',

  `CREATE TABLE comment_revision (
    comment_id uuid NOT NULL REFERENCES comment (id) ON DELETE CASCADE,
    revision integer NOT NULL,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    text text NOT NULL,
    text_exact bytea,
    repaired_text text,
    content_hash text NOT NULL,
    received jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (comment_id, revision))`,
  'CREATE INDEX comment_revision_hash_index ON comment_revision (tenant_id, content_hash)',

  `CREATE TABLE assessment (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    comment_id uuid NOT NULL REFERENCES comment (id) ON DELETE CASCADE,
    revision integer NOT NULL,
    body jsonb NOT NULL,
    action text NOT NULL CHECK (action IN ('approve', 'review', 'reject')),
    policy text NOT NULL,
    model_set text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now())`,
  'CREATE UNIQUE INDEX assessment_key ON assessment (comment_id, revision, model_set, policy)',

  `CREATE TABLE review_item (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    comment_id uuid NOT NULL REFERENCES comment (id) ON DELETE CASCADE,
    revision integer NOT NULL,
    assessment_id uuid REFERENCES assessment (id) ON DELETE SET NULL,
    queue text NOT NULL,
    priority real NOT NULL,
    reasons jsonb NOT NULL DEFAULT '[]',
    tags text[] NOT NULL DEFAULT '{}',
    state text NOT NULL CHECK (state IN ('open', 'held', 'decided', 'replaced')),
    lease_token uuid,
    lease_account_id uuid REFERENCES account (id) ON DELETE SET NULL,
    lease_holder text,
    lease_expires_at timestamptz,
    escalated_reason text,
    hold_until timestamptz,
    hold_owner text,
    hold_reason text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()) ${BUSY}`,
  'CREATE UNIQUE INDEX review_item_revision_key ON review_item (comment_id, revision)',
  // What a claim walks: the open items of a queue, the most urgent first, the oldest first among equals.
  `CREATE INDEX review_item_claim_index ON review_item (tenant_id, queue, priority DESC, id) WHERE state = 'open'`,
  `CREATE INDEX review_item_claim_all_index ON review_item (tenant_id, priority DESC, id) WHERE state = 'open'`,
  `CREATE INDEX review_item_hold_index ON review_item (hold_until) WHERE state = 'held'`,

  `CREATE TABLE item_note (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    item_id uuid NOT NULL REFERENCES review_item (id) ON DELETE CASCADE,
    author text NOT NULL,
    text text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now())`,
  'CREATE INDEX item_note_item_index ON item_note (item_id, id)',

  `CREATE TABLE review_decision (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    item_id uuid NOT NULL REFERENCES review_item (id) ON DELETE CASCADE,
    comment_id uuid NOT NULL REFERENCES comment (id) ON DELETE CASCADE,
    revision integer NOT NULL,
    decision text NOT NULL CHECK (decision IN ('approve', 'reject', 'spam')),
    reason_codes text[] NOT NULL DEFAULT '{}',
    labels jsonb NOT NULL DEFAULT '{}',
    note text,
    decided_by text NOT NULL,
    decided_by_name text NOT NULL,
    previous_status text NOT NULL,
    policy text,
    models jsonb NOT NULL DEFAULT '{}',
    decided_at timestamptz NOT NULL DEFAULT now(),
    undone_at timestamptz,
    undone_by text)`,
  // One standing decision an item: the database says who was first.
  'CREATE UNIQUE INDEX review_decision_standing_key ON review_decision (item_id) WHERE undone_at IS NULL',
  'CREATE INDEX review_decision_time_index ON review_decision (tenant_id, decided_at)',

  `CREATE TABLE audit_entry (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    at timestamptz NOT NULL DEFAULT now(),
    actor text NOT NULL,
    actor_name text NOT NULL,
    action text NOT NULL,
    subject_kind text NOT NULL,
    subject_id text NOT NULL,
    detail jsonb NOT NULL DEFAULT '{}')`,
  'CREATE INDEX audit_entry_tenant_index ON audit_entry (tenant_id, id DESC)',
  'CREATE INDEX audit_entry_subject_index ON audit_entry (tenant_id, subject_kind, subject_id, id)',
  `CREATE FUNCTION audit_entry_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'audit_entry is append-only'; END $$`,
  `CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_is_append_only()`,

  `CREATE TABLE event (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    type text NOT NULL,
    comment_id uuid NOT NULL,
    sequence integer NOT NULL,
    payload jsonb NOT NULL,
    transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
    created_at timestamptz NOT NULL DEFAULT now())`,
  'CREATE INDEX event_tenant_index ON event (tenant_id, id)',
  'CREATE UNIQUE INDEX event_sequence_key ON event (comment_id, sequence)',

  `CREATE TABLE webhook (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    url text NOT NULL,
    events text[] NOT NULL,
    secret text NOT NULL,
    state text NOT NULL DEFAULT 'on' CHECK (state IN ('on', 'off', 'gone')),
    created_at timestamptz NOT NULL DEFAULT now())`,

  `CREATE TABLE webhook_delivery (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    webhook_id uuid NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
    event_id bigint NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    state text NOT NULL CHECK (state IN ('waiting', 'delivered', 'failed')),
    attempts integer NOT NULL DEFAULT 0,
    last_status integer,
    last_error text,
    created_at timestamptz NOT NULL DEFAULT now(),
    delivered_at timestamptz) ${BUSY}`,
  'CREATE UNIQUE INDEX webhook_delivery_key ON webhook_delivery (webhook_id, event_id)',

  `CREATE TABLE idempotency_key (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    caller text NOT NULL,
    key text NOT NULL,
    body_hash text NOT NULL,
    response jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, caller, key))`,
  'CREATE INDEX idempotency_key_age_index ON idempotency_key (created_at)',

  `CREATE TABLE job (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    name text NOT NULL,
    payload jsonb NOT NULL,
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
    priority integer NOT NULL DEFAULT 0,
    run_at timestamptz NOT NULL DEFAULT now(),
    attempts integer NOT NULL DEFAULT 0,
    max_attempts integer NOT NULL,
    unique_key text,
    locked_by text,
    locked_until timestamptz,
    sent_at timestamptz,
    progress jsonb,
    result jsonb,
    error text,
    created_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz) ${BUSY}`,
  `CREATE INDEX job_claim_index ON job (name, priority DESC, run_at, id) WHERE state = 'waiting'`,
  `CREATE INDEX job_lease_index ON job (locked_until) WHERE state = 'running'`,
  // For taking old jobs out.
  'CREATE INDEX job_finished_index ON job (finished_at) WHERE finished_at IS NOT NULL',
  `CREATE UNIQUE INDEX job_unique_key ON job (tenant_id, name, unique_key) WHERE state IN ('waiting', 'running') AND unique_key IS NOT NULL`,
];
