import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when units answer and name their delegates, how many are asked of each, and the delegates themselves. */
export class InviteUnitsAndListDelegates1732780000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table invitation_terms (
        conference_id uuid primary key references conference(id),
        answer_by timestamptz,
        delegates_by timestamptz,
        delegates_per_unit integer check (delegates_per_unit > 0),
        message text,
        contact_name text,
        contact_phone text,
        revision integer not null default 1
      );

      alter table unit_invitation
        drop constraint unit_invitation_state_check,
        drop constraint unit_invitation_check,
        add constraint unit_invitation_state_check
          check (state in ('sent','accepted','declined','withdrawn')),
        add constraint unit_invitation_answered
          check (state = 'withdrawn' or (state = 'sent') = (answered_at is null)),
        add column answer_way text check (answer_way in ('link','telephone','letter','agreed')),
        add column told_by text,
        add column told_at timestamptz,
        add column requested_count integer check (requested_count > 0),
        add column list_state text not null default 'open' check (list_state in ('open','submitted','late')),
        add column submitted_at timestamptz,
        add column reopened_at timestamptz,
        add column reopen_reason text,
        add column revision integer not null default 1,
        add column list_revision integer not null default 1;

      create table delegate (
        id uuid primary key default gen_random_uuid(),
        conference_id uuid not null references conference(id),
        invitation_id uuid not null references unit_invitation(id),
        ordinal bigint generated always as identity,
        name text not null,
        position text,
        workplace text,
        phone text,
        participation_id uuid references participation(id) on delete set null,
        state text not null default 'expected'
          check (state in ('expected','absent_with_leave','absent','substituted')),
        reason text,
        substituted_by uuid unique references delegate(id),
        outside_list boolean not null default false,
        late boolean not null default false,
        revision integer not null default 1,
        check ((state = 'substituted') = (substituted_by is not null)),
        check (substituted_by <> id)
      );
      create index delegate_conference on delegate(conference_id);
      create index delegate_invitation on delegate(invitation_id);

      create table delegate_namesakes (
        conference_id uuid not null references conference(id),
        shared_key text not null,
        delegate_ids uuid[] not null,
        primary key (conference_id, shared_key)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table delegate_namesakes, delegate, invitation_terms;
      delete from unit_invitation where state = 'withdrawn';
      alter table unit_invitation
        drop constraint unit_invitation_state_check,
        drop constraint unit_invitation_answered,
        add constraint unit_invitation_state_check check (state in ('sent','accepted','declined')),
        add constraint unit_invitation_check check ((state = 'sent') = (answered_at is null)),
        drop column answer_way,
        drop column told_by,
        drop column told_at,
        drop column requested_count,
        drop column list_state,
        drop column submitted_at,
        drop column reopened_at,
        drop column reopen_reason,
        drop column revision,
        drop column list_revision;
    `);
  }
}
