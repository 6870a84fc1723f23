import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Assessments that failed for good and whose comments nobody has been shown yet: looked for before each claim. */
export class StrandedJobs1795314400000 implements MigrationInterface {
  readonly name = 'StrandedJobs1795314400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE INDEX job_stranded_index ON job (tenant_id, id)
       WHERE name = 'assess' AND state IN ('failed', 'cancelled') AND result IS NULL`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX job_stranded_index');
  }
}
