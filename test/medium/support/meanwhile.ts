import { eventually } from '../media/support/eventually';
import type { TestServer } from '../../support/server';

/**
 * Does work while something else in the database is done and not yet committed; returns when the work waits for that, or is
 * done without.
 */
export async function meanwhile<T>({ dataSource }: TestServer, statement: string, work: () => Promise<T>) {
  const other = dataSource.createQueryRunner();
  await other.startTransaction();
  await other.query(statement);
  let done = false;
  const working = work().finally(() => (done = true));
  await eventually('the work waits, or is done', async () => {
    const [{ count }] = await dataSource.query(
      `select count(*)::int as count from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return done || count > 0;
  });
  const commit = async () => {
    await other.commitTransaction();
    await other.release();
  };
  return { working, commit };
}
