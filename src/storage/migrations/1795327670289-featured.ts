import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comments that moderators show to more readers. A new text is another comment: the mark is that of a revision. */
export class Featured1795327670289 implements MigrationInterface {
  readonly name = 'Featured1795327670289';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE comment ADD featured_at timestamptz, ADD featured_revision integer, ADD featured_by text',
    );
    await queryRunner.query(
      'CREATE INDEX comment_featured_index ON comment (tenant_id, id DESC) WHERE featured_at IS NOT NULL',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX comment_featured_index');
    await queryRunner.query('ALTER TABLE comment DROP featured_by, DROP featured_revision, DROP featured_at');
  }
}
