import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GiveFloor1732840000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table floor (
        conference_id uuid primary key references conference(id),
        revision integer not null default 0,
        viewers_may_ask boolean not null default false,
        back jsonb
      );

      create table floor_request (
        id uuid primary key,
        conference_id uuid not null references conference(id),
        source_key text not null,
        name text not null,
        topic text,
        agenda_item_id uuid references agenda_item(id),
        state text not null check (
          state in ('requested','queued','preview','next','on-air','released','withdrawn','declined')
        ),
        place double precision not null,
        minutes integer not null,
        requested_at timestamptz not null,
        taken_at timestamptz,
        finished_at timestamptz,
        word text,
        acted_as text not null check (acted_as in ('chair','desk','source','system')),
        acted_by text,
        revision integer not null,
        check ((finished_at is not null) = (state in ('released','withdrawn','declined'))),
        check (state not in ('on-air','released') or taken_at is not null)
      );
      create index floor_request_conference on floor_request(conference_id, requested_at);
      create index floor_request_source on floor_request(conference_id, source_key);
      create unique index floor_request_one_active on floor_request(conference_id, source_key)
        where finished_at is null;
      create unique index floor_request_one_speaks on floor_request(conference_id) where state = 'on-air';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table floor_request, floor');
  }
}
