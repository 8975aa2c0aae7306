import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACCOUNT_ROLES = `'administrator','organiser','operator','secretary','moderator','chair'`;
const STATES = `'draft','scheduled','rehearsal','live','paused','ended','sealed','postponed','cancelled'`;

export class CreateIdentityAndConferences1732260000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account (
        id uuid primary key default gen_random_uuid(),
        login_name text not null unique,
        display_name text not null,
        password_hash text not null,
        demo boolean not null default false,
        created_at timestamptz not null default now()
      );

      create table org_unit (
        id uuid primary key default gen_random_uuid(),
        code text not null,
        name text not null,
        search_key text not null,
        level text not null check (level in ('ministry','province','department','district','commune')),
        parent_id uuid references org_unit(id),
        valid_from date,
        valid_to date,
        check (valid_from is null or valid_to is null or valid_from <= valid_to)
      );
      create index org_unit_parent on org_unit(parent_id);

      create table venue (
        id uuid primary key default gen_random_uuid(),
        host_unit_id uuid not null references org_unit(id),
        name text not null,
        address text,
        capacity integer check (capacity > 0),
        key_hash text unique
      );
      create table screen (
        id uuid primary key default gen_random_uuid(),
        venue_id uuid not null references venue(id),
        label text not null,
        token_hash text not null unique,
        paired_by text not null,
        paired_at timestamptz not null default now(),
        revoked_at timestamptz
      );
      create table pairing_request (
        id uuid primary key default gen_random_uuid(),
        code text not null unique,
        token_hash text not null unique,
        expires_at timestamptz not null,
        screen_id uuid references screen(id)
      );

      create table conference (
        id uuid primary key default gen_random_uuid(),
        code text not null unique,
        title text not null,
        field text not null,
        host_unit_id uuid not null references org_unit(id),
        state text not null check (state in (${STATES})),
        visibility text not null check (visibility in ('public','link','registered','internal')),
        time_zone text not null,
        scheduled_start timestamptz not null,
        scheduled_end timestamptz not null check (scheduled_end > scheduled_start),
        went_live_at timestamptz,
        ended_at timestamptz,
        rules jsonb not null,
        revision integer not null default 1,
        event_seq bigint not null default 0
      );
      create table speaker (
        id uuid primary key default gen_random_uuid(),
        conference_id uuid not null references conference(id),
        name text not null,
        position text
      );
      create index speaker_conference on speaker(conference_id);
      create table agenda_item (
        id uuid primary key default gen_random_uuid(),
        conference_id uuid not null references conference(id),
        ordinal integer not null,
        kind text not null check (kind in ('address','topic','contribution','panel','break','questions','quiz')),
        title text not null,
        speaker_id uuid references speaker(id),
        planned_start timestamptz not null,
        planned_minutes integer not null check (planned_minutes > 0),
        unique (conference_id, ordinal)
      );
      create table participation (
        id uuid primary key default gen_random_uuid(),
        conference_id uuid not null references conference(id),
        venue_id uuid not null references venue(id),
        coordinator_name text,
        coordinator_phone text,
        unique (conference_id, venue_id)
      );
      create index participation_venue on participation(venue_id);
      create table participation_unit (
        participation_id uuid not null references participation(id),
        org_unit_id uuid not null references org_unit(id),
        primary key (participation_id, org_unit_id)
      );

      create table role_grant (
        account_id uuid not null references account(id),
        role text not null check (role in (${ACCOUNT_ROLES})),
        org_unit_id uuid references org_unit(id),
        conference_id uuid references conference(id),
        unique nulls not distinct (account_id, role, org_unit_id, conference_id)
      );
      create table access_link (
        id uuid primary key default gen_random_uuid(),
        kind text not null check (kind in ('speaker','coordinator','setup')),
        subject_id uuid,
        token_hash text not null unique,
        pin_hash text,
        wrong_pins integer not null default 0,
        locked_until timestamptz,
        expires_at timestamptz not null,
        revoked_at timestamptz
      );
      create index access_link_subject on access_link(kind, subject_id);
      create table session (
        id uuid primary key default gen_random_uuid(),
        kind text not null check (kind in ('account','speaker','coordinator')),
        subject_id uuid not null,
        link_id uuid references access_link(id),
        token_hash text not null unique,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        revoked_at timestamptz
      );
      create index session_link on session(link_id);

      create table conference_event (
        conference_id uuid not null references conference(id),
        seq bigint not null,
        audience text not null,
        name text not null,
        payload jsonb not null,
        at timestamptz not null default now(),
        primary key (conference_id, seq)
      );
      create table command_answer (
        actor text not null,
        command_id uuid not null,
        answer jsonb,
        at timestamptz not null default now(),
        primary key (actor, command_id)
      );
      create table audit_entry (
        id bigint generated always as identity primary key,
        at timestamptz not null default now(),
        actor text not null,
        action text not null,
        conference_id uuid references conference(id),
        subject text,
        before jsonb,
        after jsonb
      );
      create rule audit_entry_keeps as on update to audit_entry do instead nothing;
      create rule audit_entry_stays as on delete to audit_entry do instead nothing;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table audit_entry, command_answer, conference_event, session, access_link, role_grant,
        participation_unit, participation, agenda_item, speaker, conference,
        pairing_request, screen, venue, org_unit, account;
    `);
  }
}
