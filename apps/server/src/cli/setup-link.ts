import 'reflect-metadata';
import { withDataSource } from '../database/data-source';
import { hashToken, newToken } from '../identity/secrets';
import { runCommand } from './run-command';

/**
 * Makes the one-time link for the first administrator and prints it as one line of JSON:
 * `{"path": "/setup#…"}`, or `{"path": null}` when there is an administrator already.
 */
runCommand((environment) =>
  withDataSource(environment.DATABASE_URL, async (dataSource) => {
    const administrators: unknown[] = await dataSource.query(
      `select 1 from role_grant where role = 'administrator' limit 1`,
    );
    const token = newToken();
    if (administrators.length === 0) {
      await dataSource.transaction(async (manager) => {
        await manager.query(`delete from access_link where kind = 'setup'`);
        await manager.query(
          `insert into access_link (kind, token_hash, expires_at) values ('setup', $1, now() + interval '1 day')`,
          [hashToken(token)],
        );
      });
    }
    const path = administrators.length === 0 ? `/setup#${token}` : null;
    process.stdout.write(`${JSON.stringify({ path })}\n`);
  }),
);
