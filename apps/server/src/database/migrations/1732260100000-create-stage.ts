import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateStage1732260100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table stage (
        conference_id uuid primary key references conference(id),
        revision integer not null default 0 check (revision >= 0),
        sources jsonb not null default '[]' check (jsonb_typeof(sources) = 'array')
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table stage;');
  }
}
