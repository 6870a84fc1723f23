import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All decisions about an item, taken back or not: every look at an item asks for the last one. */
export class DecisionsOfItems1795330770721 implements MigrationInterface {
  readonly name = 'DecisionsOfItems1795330770721';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX review_decision_item_index ON review_decision (item_id, decided_at)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX review_decision_item_index');
  }
}
