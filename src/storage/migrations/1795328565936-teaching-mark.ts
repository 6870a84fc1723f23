import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far each tenant's assessments were looked through for what would teach the models. */
export class TeachingMark1795328565936 implements MigrationInterface {
  readonly name = 'TeachingMark1795328565936';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE teaching_mark (
        tenant_id uuid PRIMARY KEY REFERENCES tenant (id),
        assessment_id uuid NOT NULL)`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE teaching_mark');
  }
}
