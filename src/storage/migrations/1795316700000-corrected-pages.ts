import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When people last corrected where the comments of a page begin and end: what they said outlasts another visit. */
export class CorrectedPages1795316700000 implements MigrationInterface {
  readonly name = 'CorrectedPages1795316700000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE page ADD corrected_at timestamptz');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE page DROP corrected_at');
  }
}
