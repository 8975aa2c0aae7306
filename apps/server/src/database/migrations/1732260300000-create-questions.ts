import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateQuestions1732260300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table question (
        id uuid primary key default gen_random_uuid(),
        conference_id uuid not null references conference(id),
        asked_by text not null,
        text text not null,
        author_name text,
        state text not null check (state in ('pending','approved','answered','hidden')),
        asked_at timestamptz not null,
        answered_at timestamptz,
        revision integer not null default 1
      );
      create index question_conference on question(conference_id, asked_at);
      create index question_asker on question(conference_id, asked_by);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table question');
  }
}
