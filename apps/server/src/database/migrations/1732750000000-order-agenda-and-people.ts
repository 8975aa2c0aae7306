import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An agenda whose times follow from one another, its official times with their history, and people in an order. */
export class OrderAgendaAndPeople1732750000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table conference add column agenda_revision integer not null default 1;

      alter table agenda_item
        drop constraint agenda_item_conference_id_ordinal_key,
        add column sitting_id uuid references sitting(id) on delete set null,
        add column participation_id uuid references participation(id) on delete set null,
        add column fixed_start timestamptz,
        add column actual_start timestamptz,
        add column actual_end timestamptz,
        add column removed_at timestamptz,
        add check (actual_end is null or (actual_start is not null and actual_end >= actual_start)),
        add check (participation_id is null or kind = 'contribution');
      create index agenda_item_sitting on agenda_item(sitting_id);
      update agenda_item a set sitting_id = (
        select id from sitting s where s.conference_id = a.conference_id order by starts_at limit 1);
      create index agenda_item_order on agenda_item(conference_id, ordinal);

      create table agenda_item_speaker (
        agenda_item_id uuid not null references agenda_item(id),
        speaker_id uuid not null references speaker(id),
        ordinal integer not null,
        primary key (agenda_item_id, speaker_id)
      );
      create index agenda_item_speaker_speaker on agenda_item_speaker(speaker_id);
      insert into agenda_item_speaker (agenda_item_id, speaker_id, ordinal)
        select id, speaker_id, 1 from agenda_item where speaker_id is not null;

      -- What does not begin as the former item ends was set so by hand.
      update agenda_item a set fixed_start = a.planned_start
        from conference c,
             (select id, lag(planned_start + make_interval(mins => planned_minutes))
                           over (partition by conference_id order by ordinal) as due
                from agenda_item) former
       where c.id = a.conference_id and former.id = a.id
         and a.planned_start <> coalesce(former.due, c.scheduled_start);
      alter table agenda_item drop column speaker_id, drop column planned_start;

      create table agenda_time_change (
        id bigint generated always as identity primary key,
        agenda_item_id uuid not null references agenda_item(id),
        conference_id uuid not null references conference(id),
        agenda_revision integer not null,
        at timestamptz not null,
        actor text not null,
        by_name text not null,
        action text not null check (action in ('started','finished','undone','corrected')),
        start_before timestamptz,
        end_before timestamptz,
        start_after timestamptz,
        end_after timestamptz,
        reason text,
        check ((action = 'corrected') = (reason is not null))
      );
      create index agenda_time_change_item on agenda_time_change(agenda_item_id);
      create index agenda_time_change_revision on agenda_time_change(conference_id, agenda_revision);
      create rule agenda_time_change_keeps as on update to agenda_time_change do instead nothing;
      create rule agenda_time_change_stays as on delete to agenda_time_change do instead nothing;

      alter table speaker
        add column ordinal integer not null default 0,
        add column revision integer not null default 1,
        add column removed_at timestamptz;
      update speaker s set ordinal = placed.place
        from (select id, row_number() over (partition by conference_id order by name) as place from speaker) placed
       where placed.id = s.id;
      alter table chair
        add column ordinal integer not null default 0,
        add column revision integer not null default 1,
        add column removed_at timestamptz;

      alter table access_link add column made_at timestamptz not null default now();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table access_link drop column made_at;
      alter table chair drop column removed_at, drop column revision, drop column ordinal;
      alter table speaker drop column removed_at, drop column revision, drop column ordinal;
      drop table agenda_time_change;

      alter table agenda_item add column speaker_id uuid references speaker(id), add column planned_start timestamptz;
      update agenda_item a set speaker_id = (
        select speaker_id from agenda_item_speaker s where s.agenda_item_id = a.id order by ordinal limit 1);
      update agenda_item a set planned_start = coalesce(a.fixed_start, c.scheduled_start)
        from conference c where c.id = a.conference_id;
      drop table agenda_item_speaker;
      delete from agenda_item where removed_at is not null;
      with placed as (
        select id, row_number() over (partition by conference_id order by ordinal) as place from agenda_item)
        update agenda_item a set ordinal = placed.place from placed where placed.id = a.id;
      drop index agenda_item_order;
      alter table agenda_item
        alter column planned_start set not null,
        drop column removed_at,
        drop column actual_end,
        drop column actual_start,
        drop column fixed_start,
        drop column participation_id,
        drop column sitting_id,
        add constraint agenda_item_conference_id_ordinal_key unique (conference_id, ordinal);
      alter table conference drop column agenda_revision;
    `);
  }
}
