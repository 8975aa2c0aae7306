import 'reflect-metadata';
import { withDataSource } from '../database/data-source';
import { createDemo, demoExists, rescheduleDemo } from './demo/demo-conference';
import { hasDemoSheet, writeDemoSheet } from './demo/demo-secrets';
import { runCommand } from './run-command';

/** Fills an empty database with the demo; on a later start only brings it up to date. */
runCommand(async (environment) => {
  if (environment.NODE_ENV === 'production') {
    throw new Error('The demo has public logins and cannot exist in production. Start with --empty.');
  }
  await withDataSource(environment.DATABASE_URL, (dataSource) =>
    dataSource.transaction(async (manager) => {
      const fresh = !(await demoExists(manager));
      if (fresh && (await manager.query('select 1 from account limit 1')).length > 0) return;
      if (fresh) await createDemo(manager);
      await rescheduleDemo(manager);
      if (fresh || !hasDemoSheet(environment.DATA_DIR)) await writeDemoSheet(manager, environment.DATA_DIR);
    }),
  );
});
