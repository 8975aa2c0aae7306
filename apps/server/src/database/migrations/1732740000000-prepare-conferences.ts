import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PrepareConferences1732740000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table conference
        add column kind text not null default 'training' check (kind in ('training','class','forum')),
        add column hotline_name text,
        add column hotline_phone text,
        add column hotline_public boolean not null default false,
        add column contact_name text,
        add column contact_phone text,
        add column state_reason text,
        add check (hotline_phone is not null or (hotline_name is null and not hotline_public)),
        add check (contact_name is not null or contact_phone is null);
      create index conference_host_unit on conference(host_unit_id);

      create table sitting (
        id uuid primary key default gen_random_uuid(),
        conference_id uuid not null references conference(id),
        name text not null,
        starts_at timestamptz not null,
        ends_at timestamptz not null check (ends_at > starts_at)
      );
      create index sitting_conference on sitting(conference_id, starts_at);
      insert into sitting (conference_id, name, starts_at, ends_at)
        select id, 'Buổi 1', scheduled_start, scheduled_end from conference;

      create table official_time_correction (
        id uuid primary key default gen_random_uuid(),
        conference_id uuid not null references conference(id),
        at timestamptz not null,
        actor text not null,
        corrected_by text not null,
        reason text not null,
        went_live_before timestamptz not null,
        ended_before timestamptz,
        went_live_after timestamptz not null,
        ended_after timestamptz
      );
      create index official_time_correction_conference on official_time_correction(conference_id, at);
      create rule official_time_correction_keeps as on update to official_time_correction do instead nothing;
      create rule official_time_correction_stays as on delete to official_time_correction do instead nothing;

      alter table stage
        add column held jsonb not null default '[]' check (jsonb_typeof(held) = 'array');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table stage drop column held;
      drop table official_time_correction, sitting;
      drop index conference_host_unit;
      alter table conference drop column kind, drop column hotline_name, drop column hotline_phone,
        drop column hotline_public, drop column contact_name, drop column contact_phone, drop column state_reason;
    `);
  }
}
