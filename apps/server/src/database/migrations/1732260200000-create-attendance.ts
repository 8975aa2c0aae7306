import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAttendance1732260200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The numbers of transactions let a reader ask for what it has not seen without missing what commits late. No index holds
    // what a beat changes, and pages keep room for a row's next version: that halves the cost of a beat.
    await runner.query(`
      create table presence_span (
        conference_id uuid not null references conference(id),
        device_id uuid not null,
        tab_id uuid not null,
        first_beat_no integer not null,
        last_beat_no integer not null check (last_beat_no >= first_beat_no),
        role text not null check (role in ('viewer','screen','speaker','coordinator')),
        participation_id uuid references participation(id),
        state text not null check (state in ('playing','paused','hidden')),
        opened_at timestamptz not null,
        last_at timestamptz not null check (last_at >= opened_at),
        ended_in xid8,
        late boolean not null,
        changed_in xid8 not null default pg_current_xact_id(),
        primary key (conference_id, device_id, tab_id, first_beat_no)
      ) with (fillfactor = 50);
      create index presence_span_ended on presence_span(conference_id, ended_in);

      create table head_count (
        id uuid primary key default gen_random_uuid(),
        conference_id uuid not null references conference(id),
        participation_id uuid not null references participation(id),
        source text not null check (source in ('declared','telephoned')),
        count integer not null check (count >= 0),
        informant text,
        told_at timestamptz,
        note text,
        entered_by text not null,
        entered_by_actor text not null,
        entered_at timestamptz not null,
        supersedes_id uuid unique references head_count(id),
        check ((source = 'telephoned') = (informant is not null and told_at is not null))
      );
      create index head_count_conference on head_count(conference_id);
      create unique index head_count_first on head_count(participation_id, source) where supersedes_id is null;
      create rule head_count_keeps as on update to head_count do instead nothing;
      create rule head_count_stays as on delete to head_count do instead nothing;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table head_count, presence_span');
  }
}
