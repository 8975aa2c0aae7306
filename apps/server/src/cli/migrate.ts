import 'reflect-metadata';
import { withDataSource } from '../database/data-source';
import { runCommand } from './run-command';

/** Brings the database to this version's schema. */
runCommand((environment) =>
  withDataSource(environment.DATABASE_URL, async (dataSource) => {
    await dataSource.runMigrations();
  }),
);
