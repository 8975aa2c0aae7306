import pg from 'pg';

/** Runs one statement on a connection of its own, so that nothing has to survive a database that comes and goes. */
export async function query(text, values) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}
