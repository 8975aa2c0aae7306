import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { databaseOptions } from '../../apps/server/src/database/data-source';

const TEMPLATE = 'template_migrated';

function urlOf(database: string): string {
  const server = process.env['TEST_POSTGRES_URL'];
  if (!server) throw new Error('TEST_POSTGRES_URL is not set: run through the medium configuration');
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function asAdministrator<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: urlOf('postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Runs the real migrations once; every suite's database is a copy of the result. Suites run side by side: the second one waits
 * for the lock, which is let go with its connection.
 */
async function prepareTemplate(client: Client): Promise<void> {
  await client.query(`select pg_advisory_lock(hashtext('${TEMPLATE}'))`);
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [TEMPLATE]);
  if (rowCount) return;
  await client.query(`create database ${TEMPLATE}`);
  const dataSource = await new DataSource(databaseOptions(urlOf(TEMPLATE))).initialize();
  await dataSource.runMigrations();
  await dataSource.destroy();
}

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

export async function createDatabase(): Promise<TestDatabase> {
  const name = `suite_${randomUUID().replaceAll('-', '')}`;
  await asAdministrator(async (client) => {
    await prepareTemplate(client);
    await client.query(`create database ${name} template ${TEMPLATE}`);
  });
  return {
    url: urlOf(name),
    drop: () =>
      asAdministrator(async (client) => void (await client.query(`drop database ${name} with (force)`))),
  };
}
