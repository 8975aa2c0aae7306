import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters without accents, a blank before every word. */
const keyOf = (text: string) => `
  ' ' || btrim(regexp_replace(
    lower(translate(regexp_replace(normalize(${text}, NFD), '[\\u0300-\\u036f]', '', 'g'), 'đĐ', 'dd')),
    '[^[:alnum:]]+', ' ', 'g'))`;

/**
 * Venues as records that offices keep, their screens as things with a history, and venues that join a conference by a
 * system of their own. The keys that venues are found by are made by the database, so that no way of writing one
 * forgets them.
 */
export class KeepVenues1732770000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table venue
        add column keeper_unit_id uuid references org_unit(id),
        add column line_note text,
        add column phones text[] not null default '{}',
        add column archived_at timestamptz,
        add column revision integer not null default 1,
        add column name_key text not null generated always as (${keyOf('name')}) stored,
        add column address_key text not null generated always as (${keyOf("coalesce(address, '')")}) stored;
      create index venue_host on venue(host_unit_id);

      alter table screen
        add column paired_by_name text,
        add column last_seen_at timestamptz;
      create index screen_venue on screen(venue_id);

      alter table participation
        add column note text,
        add column connection text not null default 'screen' check (connection in ('screen','hardware','platform')),
        add column external_system text,
        add column external_address text,
        add column external_contact text,
        add column revision integer not null default 1,
        add check (connection <> 'screen'
                   or (external_system is null and external_address is null and external_contact is null));
      create index participation_unit_unit on participation_unit(org_unit_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index participation_unit_unit, screen_venue, venue_host;
      alter table participation
        drop column revision, drop column external_contact, drop column external_address,
        drop column external_system, drop column connection, drop column note;
      alter table screen drop column last_seen_at, drop column paired_by_name;
      alter table venue
        drop column address_key, drop column name_key, drop column revision, drop column archived_at,
        drop column phones, drop column line_note, drop column keeper_unit_id;
    `);
  }
}
