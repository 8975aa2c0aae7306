import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A room has a key for each conference whose card it holds: new cards of one conference leave those of another alone. */
export class KeepKeysOfVenues1732770100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table venue_key (
        venue_id uuid not null references venue(id),
        conference_id uuid references conference(id),
        key_hash text not null unique,
        expires_at timestamptz,
        unique nulls not distinct (venue_id, conference_id)
      );
      insert into venue_key (venue_id, key_hash) select id, key_hash from venue where key_hash is not null;
      alter table venue drop column key_hash;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table venue add column key_hash text unique;
      update venue set key_hash = k.key_hash from venue_key k where k.venue_id = venue.id and k.conference_id is null;
      drop table venue_key;
    `);
  }
}
