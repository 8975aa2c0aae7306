import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CallForHelpAndNotices1732820000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table help_call (
        id uuid primary key default gen_random_uuid(),
        conference_id uuid not null references conference(id),
        participation_id uuid not null references participation(id),
        state text not null check (state in ('open','answering','closed')),
        answering_by text,
        opened_at timestamptz not null,
        closed_at timestamptz,
        revision integer not null,
        check ((closed_at is null) = (state <> 'closed'))
      );
      create index help_call_conference on help_call(conference_id, opened_at);
      create unique index help_call_one_open on help_call(participation_id) where state <> 'closed';

      create table help_message (
        id uuid primary key default gen_random_uuid(),
        call_id uuid not null references help_call(id),
        ordinal integer not null,
        side text not null check (side in ('venue','hall')),
        voice text not null check (voice in ('screen','coordinator','technician','account')),
        actor text not null,
        name text,
        reason text,
        reply text,
        text text,
        said_at timestamptz not null,
        unique (call_id, ordinal),
        check (reason is not null or reply is not null or text is not null)
      );

      create table notice (
        id uuid primary key default gen_random_uuid(),
        conference_id uuid not null references conference(id),
        text text not null,
        urgency text not null check (urgency in ('info','important')),
        unit_ids uuid[] not null,
        chosen_ids uuid[] not null,
        participation_ids uuid[],
        sent_at timestamptz not null,
        sent_by text not null,
        sent_by_name text not null,
        expires_at timestamptz,
        withdrawn_at timestamptz,
        revision integer not null
      );
      create index notice_conference on notice(conference_id, sent_at);

      create table notice_shown (
        notice_id uuid not null references notice(id),
        participation_id uuid not null references participation(id),
        shown_at timestamptz not null,
        primary key (notice_id, participation_id)
      );
      create index notice_shown_participation on notice_shown(participation_id);
      create index help_call_participation on help_call(participation_id, opened_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notice_shown, notice, help_message, help_call');
  }
}
