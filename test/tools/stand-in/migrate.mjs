import { query } from './database.mjs';

await query(
  'CREATE TABLE IF NOT EXISTS tick (id bigserial PRIMARY KEY, note text NOT NULL, padding text NOT NULL)',
);
