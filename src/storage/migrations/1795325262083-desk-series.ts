import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the dashboard draws: the depth of queues by the minute, and tallies of decisions and scores. */
export class DeskSeries1795325262083 implements MigrationInterface {
  readonly name = 'DeskSeries1795325262083';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `CREATE TABLE queue_depth (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    at timestamptz NOT NULL,
    queue text NOT NULL,
    depth integer NOT NULL,
    held integer NOT NULL,
    oldest_seconds integer NOT NULL,
    PRIMARY KEY (tenant_id, at, queue))`,
  `CREATE TABLE desk_tally (
    tenant_id uuid NOT NULL REFERENCES tenant (id),
    series text NOT NULL,
    at timestamptz NOT NULL,
    name text NOT NULL,
    count integer NOT NULL DEFAULT 0,
    total integer NOT NULL DEFAULT 0,
    bins integer[],
    PRIMARY KEY (tenant_id, series, at, name))`,
  `CREATE TABLE series_mark (
    tenant_id uuid PRIMARY KEY REFERENCES tenant (id),
    minute timestamptz,
    decided_until timestamptz,
    assessment_id uuid)`,
  // An hour that was tallied is tallied again when one of its decisions is taken back.
  `CREATE INDEX review_decision_undone_index ON review_decision (tenant_id, undone_at) WHERE undone_at IS NOT NULL`,
];

const DOWN = [
  'DROP INDEX review_decision_undone_index',
  'DROP TABLE series_mark',
  'DROP TABLE desk_tally',
  'DROP TABLE queue_depth',
];
