import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Checks of a room's devices and line; they stay when the room is taken off a conference's list. */
export class KeepLineChecks1732810000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table line_check (
        id uuid primary key default gen_random_uuid(),
        venue_id uuid not null references venue(id),
        conference_id uuid not null references conference(id),
        participation_id uuid references participation(id) on delete set null,
        checked_by text not null,
        checked_by_actor text not null,
        checked_by_name text,
        line jsonb not null,
        devices jsonb not null,
        verdict text not null,
        reasons text[] not null,
        checked_at timestamptz not null
      );
      create index line_check_by_venue on line_check (venue_id, checked_at desc);
      create index line_check_by_participation on line_check (conference_id, participation_id, checked_at desc);
      create rule line_check_stays as on delete to line_check do instead nothing;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table line_check');
  }
}
