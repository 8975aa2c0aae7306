interface TemporaryPostgres {
  url: string;
  stop(): Promise<void>;
}

/** A path of its own type, because the tools are plain JavaScript that the compiler does not look into. */
const tools: string = '../../../tools/postgres.mjs';

/** Runs `work` with a PostgreSQL of its own, where test/support finds it; nothing of it stays. */
export async function withPostgres<T>(work: () => Promise<T>): Promise<T> {
  const { startTemporaryPostgres }: { startTemporaryPostgres(): Promise<TemporaryPostgres> } = await import(
    tools
  );
  const postgres = await startTemporaryPostgres();
  process.env['TEST_POSTGRES_URL'] = postgres.url;
  try {
    return await work();
  } finally {
    await postgres.stop();
  }
}
