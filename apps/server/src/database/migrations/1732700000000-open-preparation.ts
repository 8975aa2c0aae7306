import type { MigrationInterface, QueryRunner } from 'typeorm';

const LINK_KINDS = `'speaker','chair','coordinator','technician','invitee'`;

/** What rights in a conference come from: more kinds of personal links, and invitations of units. */
export class OpenPreparation1732700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table access_link drop constraint access_link_kind_check,
        add constraint access_link_kind_check check (kind in (${LINK_KINDS},'setup'));
      alter table session drop constraint session_kind_check,
        add constraint session_kind_check check (kind in ('account',${LINK_KINDS}));

      alter table conference add column deleted_at timestamptz;

      create table chair (
        id uuid primary key default gen_random_uuid(),
        conference_id uuid not null references conference(id),
        name text not null,
        position text,
        phone text
      );
      create index chair_conference on chair(conference_id);
      alter table speaker add column phone text;
      alter table participation
        add column technician_name text,
        add column technician_phone text;

      create table unit_invitation (
        id uuid primary key default gen_random_uuid(),
        conference_id uuid not null references conference(id),
        org_unit_id uuid not null references org_unit(id),
        state text not null default 'sent' check (state in ('sent','accepted','declined')),
        sent_at timestamptz not null default now(),
        answered_at timestamptz,
        answered_by text,
        note text,
        contact_name text,
        contact_phone text,
        unique (conference_id, org_unit_id),
        check ((state = 'sent') = (answered_at is null))
      );
      insert into unit_invitation (conference_id, org_unit_id, state, answered_at, answered_by)
        select distinct p.conference_id, u.org_unit_id, 'accepted', now(), 'server'
          from participation p join participation_unit u on u.participation_id = p.id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table unit_invitation, chair;
      alter table participation drop column technician_name, drop column technician_phone;
      alter table speaker drop column phone;
      alter table conference drop column deleted_at;
      delete from access_link where kind in ('chair','technician','invitee');
      alter table access_link drop constraint access_link_kind_check,
        add constraint access_link_kind_check check (kind in ('speaker','coordinator','setup'));
      delete from session where kind in ('chair','technician','invitee');
      alter table session drop constraint session_kind_check,
        add constraint session_kind_check check (kind in ('account','speaker','coordinator'));
    `);
  }
}
