import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A pause keeps who was muted and the letters, beside the scene itself. */
export class HoldSilence1732920000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update stage set held = '{"muted":[],"lowerThird":null}' || held where held is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`update stage set held = held - 'muted' - 'lowerThird' where held is not null`);
  }
}
