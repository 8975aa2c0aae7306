import type { MigrationInterface, QueryRunner } from 'typeorm';

const LEVELS = `'ministry','province','department','district','commune'`;

/** A unit is its id; what it is called and where it stands holds for some days, and it may be succeeded by others. */
export class DateUnits1732710000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists btree_gist;

      create table org_unit_version (
        id bigint generated always as identity primary key,
        org_unit_id uuid not null references org_unit(id) on delete cascade,
        code text not null,
        name text not null,
        level text not null check (level in (${LEVELS})),
        parent_id uuid references org_unit(id) check (parent_id <> org_unit_id),
        valid_from date,
        valid_to date,
        check (valid_from is null or valid_to is null or valid_from <= valid_to),
        constraint org_unit_version_one_a_day
          exclude using gist (org_unit_id with =, daterange(valid_from, valid_to, '[]') with &&)
      );
      create index org_unit_version_parent on org_unit_version(parent_id);
      insert into org_unit_version (org_unit_id, code, name, level, parent_id, valid_from, valid_to)
        select id, code, name, level, parent_id, valid_from, valid_to from org_unit;

      create table org_unit_succession (
        predecessor_id uuid not null references org_unit(id) on delete cascade,
        successor_id uuid not null references org_unit(id),
        since date not null,
        primary key (predecessor_id, successor_id),
        check (predecessor_id <> successor_id)
      );
      create index org_unit_succession_successor on org_unit_succession(successor_id);

      create table org_unit_tree (
        single boolean primary key default true check (single),
        revision bigint not null
      );
      insert into org_unit_tree (revision) values (1);

      alter table org_unit
        drop column code, drop column name, drop column search_key, drop column level, drop column parent_id,
        drop column valid_from, drop column valid_to,
        add column revision integer not null default 1;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table org_unit
        drop column revision,
        add column code text, add column name text, add column search_key text, add column level text,
        add column parent_id uuid references org_unit(id), add column valid_from date, add column valid_to date;
      update org_unit u set code = v.code, name = v.name, search_key = lower(v.name), level = v.level,
             parent_id = v.parent_id, valid_from = v.valid_from, valid_to = v.valid_to
        from (select distinct on (org_unit_id) * from org_unit_version
               order by org_unit_id, valid_to desc nulls first) v
       where v.org_unit_id = u.id;
      alter table org_unit
        alter column code set not null, alter column name set not null, alter column search_key set not null,
        alter column level set not null, add check (level in (${LEVELS})),
        add check (valid_from is null or valid_to is null or valid_from <= valid_to);
      create index org_unit_parent on org_unit(parent_id);
      drop table org_unit_tree, org_unit_succession, org_unit_version;
    `);
  }
}
