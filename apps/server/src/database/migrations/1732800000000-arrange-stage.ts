import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Scenes with an arrangement, a preview beside what is on air, letters over it, and who is muted. */
export class ArrangeStage1732800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table stage
        add column layout text not null default 'one',
        add column lower_third jsonb,
        add column muted jsonb not null default '[]' check (jsonb_typeof(muted) = 'array'),
        add column preview jsonb not null default '{"revision":0,"layout":"one","sources":[]}';
      update stage set
        layout = case jsonb_array_length(sources) when 0 then 'one' when 1 then 'one' when 2 then 'side-by-side' else 'grid' end,
        sources = (select coalesce(jsonb_agg(s || '{"picture":"camera"}'), '[]') from jsonb_array_elements(sources) s);
      alter table stage drop constraint if exists stage_held_check;
      alter table stage alter column held drop not null, alter column held drop default;
      update stage set held = case jsonb_array_length(held) when 0 then null else jsonb_build_object(
        'layout', case jsonb_array_length(held) when 1 then 'one' when 2 then 'side-by-side' else 'grid' end,
        'sources', (select jsonb_agg(s || '{"picture":"camera"}') from jsonb_array_elements(held) s)) end;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update stage set
        held = coalesce(held -> 'sources', '[]'),
        sources = (select coalesce(jsonb_agg(s - 'picture'), '[]') from jsonb_array_elements(sources) s);
      alter table stage
        drop column layout, drop column lower_third, drop column muted, drop column preview,
        alter column held set default '[]', alter column held set not null;
    `);
  }
}
