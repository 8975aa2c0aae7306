import 'reflect-metadata';
import { withDataSource } from '../database/data-source';
import { makeRescueLink } from './rescue-link';
import { runCommand } from './run-command';

/** `password-link.js LOGIN-NAME` prints `{"path": "/password#…"}`, or `{"path": null}` when there is no such account. */
runCommand((environment) =>
  withDataSource(environment.DATABASE_URL, async (dataSource) => {
    const [, , loginName = ''] = process.argv;
    const path = await makeRescueLink(dataSource.manager, loginName);
    process.stdout.write(`${JSON.stringify({ path })}\n`);
  }),
);
