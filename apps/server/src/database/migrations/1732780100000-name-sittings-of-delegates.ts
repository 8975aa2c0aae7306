import type { MigrationInterface, QueryRunner } from 'typeorm';

/** To which sittings a delegate comes (none: to all), and who was told apart from whom, each time for itself. */
export class NameSittingsOfDelegates1732780100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table delegate add column sitting_ids uuid[] not null default '{}';
      alter table delegate_namesakes
        drop constraint delegate_namesakes_pkey,
        add primary key (conference_id, shared_key, delegate_ids);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from delegate_namesakes;
      alter table delegate_namesakes
        drop constraint delegate_namesakes_pkey,
        add primary key (conference_id, shared_key);
      alter table delegate drop column sitting_ids;
    `);
  }
}
