import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who telephoned a venue and what was agreed; whether a venue outside this system is connected, and how one knows. */
export class FollowUpVenues1732830000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table venue_call (
        id uuid primary key default gen_random_uuid(),
        conference_id uuid not null references conference(id),
        participation_id uuid not null references participation(id),
        called text not null check (called in ('coordinator','technician','venue','other')),
        whom text,
        phone text,
        reached boolean not null,
        agreed text,
        about text[] not null,
        wait_until timestamptz,
        corrects_id uuid unique references venue_call(id),
        called_by text not null,
        called_by_actor text not null,
        called_at timestamptz not null
      );
      create index venue_call_conference on venue_call(conference_id);
      create index venue_call_participation on venue_call(participation_id);
      create rule venue_call_keeps as on update to venue_call do instead nothing;
      create rule venue_call_stays as on delete to venue_call do instead nothing;

      create table external_mark (
        id uuid primary key default gen_random_uuid(),
        conference_id uuid not null references conference(id),
        participation_id uuid not null references participation(id),
        connected boolean not null,
        evidence text not null,
        marked_by text not null,
        marked_by_actor text not null,
        marked_at timestamptz not null
      );
      create index external_mark_conference on external_mark(conference_id);
      create index external_mark_participation on external_mark(participation_id);
      create rule external_mark_keeps as on update to external_mark do instead nothing;
      create rule external_mark_stays as on delete to external_mark do instead nothing;

      create table external_mark_undo (
        mark_id uuid primary key references external_mark(id),
        undone_by text not null,
        undone_by_actor text not null,
        undone_at timestamptz not null
      );
      create rule external_mark_undo_keeps as on update to external_mark_undo do instead nothing;
      create rule external_mark_undo_stays as on delete to external_mark_undo do instead nothing;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table external_mark_undo, external_mark, venue_call');
  }
}
