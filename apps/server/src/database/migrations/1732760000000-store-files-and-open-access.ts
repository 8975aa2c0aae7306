import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files by their content, materials and posters made of them, and what viewers say about themselves. */
export class StoreFilesAndOpenAccess1732760000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table stored_file (
        id uuid primary key default gen_random_uuid(),
        sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
        bytes integer not null check (bytes > 0),
        kind text not null check (kind in ('pdf','pptx','docx','xlsx','png','jpeg','webp')),
        stored_at timestamptz not null default now()
      );

      alter table conference add column poster_file_id uuid references stored_file(id);

      create table material (
        id uuid primary key default gen_random_uuid(),
        conference_id uuid not null references conference(id),
        agenda_item_id uuid references agenda_item(id) on delete set null,
        ordinal integer not null,
        title text not null,
        visible_from text not null check (visible_from in ('now','live','after')),
        file_id uuid references stored_file(id),
        file_name text,
        link text,
        added_by text not null,
        added_by_actor text not null,
        added_at timestamptz not null,
        removed_at timestamptz,
        revision integer not null default 1,
        check ((file_id is null) = (file_name is null)),
        check ((file_id is null) <> (link is null))
      );
      create index material_conference on material(conference_id);
      create index material_agenda_item on material(agenda_item_id);

      create table material_download (
        material_id uuid not null references material(id),
        actor text not null,
        day date not null,
        primary key (material_id, actor, day)
      );

      create table viewer_registration (
        id uuid primary key default gen_random_uuid(),
        conference_id uuid not null references conference(id),
        device_id uuid not null,
        name text,
        org_unit_id uuid references org_unit(id),
        unit_name text,
        phone text,
        consent_version integer not null,
        consented_at timestamptz not null,
        withdrawn_at timestamptz,
        check ((withdrawn_at is null) = (name is not null and unit_name is not null))
      );
      create index viewer_registration_device on viewer_registration(conference_id, device_id);

      create table audience_declaration (
        id bigint generated always as identity primary key,
        conference_id uuid not null references conference(id),
        device_id uuid not null,
        org_unit_id uuid references org_unit(id),
        watching integer check (watching between 1 and 200),
        declared_at timestamptz not null
      );
      create index audience_declaration_device on audience_declaration(conference_id, device_id, id);
      create rule audience_declaration_keeps as on update to audience_declaration do instead nothing;
      create rule audience_declaration_stays as on delete to audience_declaration do instead nothing;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table audience_declaration, viewer_registration, material_download, material;
      alter table conference drop column poster_file_id;
      drop table stored_file;
    `);
  }
}
