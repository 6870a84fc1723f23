import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Nothing looks for a revision by its hash alone: a repeat is found by source and external id. Of all indexes that a new
 * comment goes into it was the one in no order of time, whose pages leave the cache when it grows.
 */
export class UnusedHashIndex1795338000000 implements MigrationInterface {
  readonly name = 'UnusedHashIndex1795338000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX comment_revision_hash_index');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX comment_revision_hash_index ON comment_revision (tenant_id, content_hash)');
  }
}
