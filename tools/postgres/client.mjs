import { createRequire } from 'node:module';
import { join } from 'node:path';
import { repositoryRoot } from '../bootstrap/folders.mjs';

/** A connected client of the `pg` package, which is there only after the dependencies are installed. */
export async function connect({ port, password }, database = 'postgres') {
  const { Client } = createRequire(join(repositoryRoot, 'package.json'))('pg');
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    database,
    connectionTimeoutMillis: 10_000,
  });
  // A connection that breaks is reported by the query that notices; unheard, the event would end the process.
  client.on('error', () => {});
  await client.connect();
  return client;
}
