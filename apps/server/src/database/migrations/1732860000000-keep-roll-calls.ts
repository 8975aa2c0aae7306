import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT = [
  'roll_call',
  'roll_call_venue',
  'roll_call_step',
  'roll_call_called',
  'roll_call_answer',
  'roll_call_picture',
];

/** Roll calls of venues: who was called, who answered, and the counts that came with the answers. */
export class KeepRollCalls1732860000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table roll_call (
        id uuid primary key default gen_random_uuid(),
        conference_id uuid not null references conference(id),
        sitting_name text,
        number integer not null,
        mode text not null check (mode in ('one-by-one','by-level')),
        answer_seconds integer not null check (answer_seconds > 0),
        next_on_answer boolean not null,
        next_on_time_out boolean not null,
        rehearsal boolean not null,
        started_at timestamptz not null,
        started_by text not null,
        started_by_actor text not null,
        on_behalf_of text,
        unique (conference_id, number)
      );

      create table roll_call_venue (
        roll_call_id uuid not null references roll_call(id),
        participation_id uuid not null references participation(id),
        ordinal integer not null,
        name text not null,
        level text not null,
        group_id uuid not null,
        group_name text not null,
        external boolean not null,
        expected integer,
        primary key (roll_call_id, participation_id)
      );
      create index roll_call_venue_participation on roll_call_venue(participation_id);

      create table roll_call_step (
        id bigint generated always as identity primary key,
        roll_call_id uuid not null references roll_call(id),
        kind text not null check (kind in ('call','close','cancel')),
        at timestamptz not null,
        by_name text not null,
        by_actor text not null,
        scope text,
        level text,
        title text,
        group_name text,
        participation_id uuid,
        venues integer,
        answer_until timestamptz,
        reason text,
        check ((kind = 'call') = (scope is not null and venues is not null and answer_until is not null)),
        check ((kind = 'cancel') = (reason is not null))
      );
      create index roll_call_step_of on roll_call_step(roll_call_id, id);
      create unique index roll_call_ends_once on roll_call_step(roll_call_id) where kind <> 'call';

      create table roll_call_called (
        step_id bigint not null references roll_call_step(id),
        roll_call_id uuid not null,
        participation_id uuid not null,
        answer_until timestamptz not null,
        primary key (roll_call_id, participation_id, step_id),
        foreign key (roll_call_id, participation_id) references roll_call_venue
      );

      create table roll_call_answer (
        id uuid primary key default gen_random_uuid(),
        ordinal bigint generated always as identity,
        roll_call_id uuid not null,
        participation_id uuid not null,
        entry text check (entry in ('present','late','excused','no-answer')),
        way text not null check (way in ('screen','coordinator','entered')),
        count integer check (count >= 0),
        answered_at timestamptz not null,
        answered_by text not null,
        answered_by_actor text not null,
        informant text,
        note text,
        head_count_id uuid references head_count(id),
        supersedes_id uuid unique references roll_call_answer(id),
        foreign key (roll_call_id, participation_id) references roll_call_venue,
        check ((way = 'entered') = (entry is not null))
      );
      create unique index roll_call_answer_first on roll_call_answer(roll_call_id, participation_id)
        where supersedes_id is null;
      create index roll_call_answer_of on roll_call_answer(roll_call_id, participation_id, ordinal);

      create table roll_call_picture (
        id uuid primary key default gen_random_uuid(),
        ordinal bigint generated always as identity,
        roll_call_id uuid not null,
        participation_id uuid not null,
        file_id uuid not null references stored_file(id),
        sent_at timestamptz not null,
        sent_by_actor text not null,
        foreign key (roll_call_id, participation_id) references roll_call_venue
      );
      create index roll_call_picture_of on roll_call_picture(roll_call_id, participation_id, ordinal);

      alter table head_count
        add column ordinal bigint generated always as identity,
        add column roll_call_id uuid references roll_call(id);
    `);
    for (const table of KEPT) {
      await runner.query(`
        create rule ${table}_keeps as on update to ${table} do instead nothing;
        create rule ${table}_stays as on delete to ${table} do instead nothing;
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table head_count drop column roll_call_id, drop column ordinal');
    await runner.query(`drop table ${KEPT.toReversed().join(', ')}`);
  }
}
