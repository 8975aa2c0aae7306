import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A picture that shows how one knows whether a venue outside this system is connected. */
export class PictureExternalMarks1732910000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table external_mark_picture (
        mark_id uuid primary key references external_mark(id),
        file_id uuid not null references stored_file(id),
        sent_by text not null,
        sent_by_actor text not null,
        sent_at timestamptz not null
      );
      create rule external_mark_picture_keeps as on update to external_mark_picture do instead nothing;
      create rule external_mark_picture_stays as on delete to external_mark_picture do instead nothing;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table external_mark_picture');
  }
}
