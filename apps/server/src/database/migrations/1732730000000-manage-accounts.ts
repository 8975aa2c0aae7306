import type { MigrationInterface, QueryRunner } from 'typeorm';

const LINK_KINDS = `'speaker','chair','coordinator','technician','invitee','setup'`;

/** Accounts that are made, disabled and given a password by link; two-step sign-in; sessions worth listing. */
export class ManageAccounts1732730000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table account
        alter column password_hash drop not null,
        add column disabled_at timestamptz,
        add column revision integer not null default 1,
        add column totp_required boolean not null default false,
        add column totp_secret text,
        add column totp_candidate text,
        add column totp_last_step bigint;
      create unique index account_login_name_in_any_case on account (lower(login_name));

      create table totp_recovery_code (
        account_id uuid not null references account(id),
        code_hash text not null,
        used_at timestamptz,
        primary key (account_id, code_hash)
      );

      alter table role_grant add column id uuid primary key default gen_random_uuid();
      create index role_grant_conference on role_grant(conference_id);
      create index role_grant_unit on role_grant(org_unit_id);

      alter table access_link drop constraint access_link_kind_check,
        add constraint access_link_kind_check check (kind in (${LINK_KINDS},'password'));

      alter table session
        add column browser text,
        add column system text,
        add column last_seen_at timestamptz not null default now();
      update session set last_seen_at = created_at;
      create index session_subject on session(subject_id) where revoked_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index session_subject;
      alter table session drop column browser, drop column system, drop column last_seen_at;
      delete from access_link where kind = 'password';
      alter table access_link drop constraint access_link_kind_check,
        add constraint access_link_kind_check check (kind in (${LINK_KINDS}));
      drop index role_grant_unit, role_grant_conference;
      alter table role_grant drop column id;
      drop table totp_recovery_code;
      drop index account_login_name_in_any_case;
      update account set password_hash = '' where password_hash is null;
      alter table account
        drop column disabled_at, drop column revision, drop column totp_required,
        drop column totp_secret, drop column totp_candidate, drop column totp_last_step,
        alter column password_hash set not null;
    `);
  }
}
