import { DataSource, type DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from './migrations';

/**
 * @param url a PostgreSQL connection string
 * @returns options that the server, the command line and the tests share
 */
export function databaseOptions(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
    synchronize: false,
    // `where: { id: undefined }` would otherwise find the first row of all.
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    // Some stay open: to sign in to the database takes longer than most of what is asked of it.
    extra: { min: 5, max: 20, connectionTimeoutMillis: 5_000, keepAlive: true },
  };
}

/** Opens a connection for a command-line tool, and closes it whatever happens. */
export async function withDataSource<T>(
  url: string,
  work: (dataSource: DataSource) => Promise<T>,
): Promise<T> {
  const dataSource = await new DataSource(databaseOptions(url)).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
