import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit is searched by the names that those who acted and what they changed had then. */
export class SearchAudit1732720000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table audit_entry
        add column actor_name text,
        add column subject_name text,
        add column actor_words text not null default '',
        add column words text not null default '';
      create index audit_entry_words on audit_entry using gin (
        (setweight(to_tsvector('simple', actor_words), 'A') || to_tsvector('simple', words))
      );
      create index audit_entry_conference on audit_entry(conference_id, id);
      create index audit_entry_actor on audit_entry(actor, id);
      create index audit_entry_at on audit_entry(at);

      create function audit_entry_is_kept() returns trigger language plpgsql as
        $$ begin raise exception 'The audit is append-only'; end $$;
      create trigger audit_entry_is_not_emptied before truncate on audit_entry
        for each statement execute function audit_entry_is_kept();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger audit_entry_is_not_emptied on audit_entry;
      drop function audit_entry_is_kept();
      drop index audit_entry_words, audit_entry_conference, audit_entry_actor, audit_entry_at;
      alter table audit_entry
        drop column actor_name, drop column subject_name, drop column actor_words, drop column words;
    `);
  }
}
