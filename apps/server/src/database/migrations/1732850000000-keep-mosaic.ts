import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the venues of a conference are looked at in pages. */
export class KeepMosaic1732850000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mosaic (
        conference_id uuid primary key references conference(id),
        revision integer not null default 0 check (revision >= 0),
        size integer not null default 4 check (size in (4, 9, 16)),
        turning boolean not null default true,
        seconds_per_page integer not null default 15 check (seconds_per_page between 5 and 60),
        in_hall boolean not null default true,
        left_out jsonb not null default '[]' check (jsonb_typeof(left_out) = 'array'),
        page integer not null default 0 check (page between 0 and 999),
        turn integer not null default 0
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mosaic;');
  }
}
