import 'reflect-metadata';
import { availableParallelism } from 'node:os';
import { createConference, type TestConference } from '../support/conference';
import { startServer } from '../support/server';
import { measureFigures } from './presence/live-figures';
import { measureSockets } from './presence/sockets';
import { compareStages } from './presence/stages';
import { pin } from './support/cpu-time';
import { withPostgres } from './support/postgres';
import { report } from './support/report';

export async function bench(): Promise<void> {
  if (availableParallelism() > 1) pin(process.pid, 0);
  await withPostgres(async () => {
    const server = await startServer();
    try {
      const conferences: TestConference[] = [];
      for (let index = 0; index < 4; index += 1) {
        conferences.push(await createConference(server, { state: 'live' }));
      }
      const stages = await compareStages(server.databaseUrl, conferences);
      const sockets = await measureSockets(server, conferences[3]!);
      const figures = measureFigures();
      const parts = [stages, sockets, figures];
      report(
        'presence',
        parts.flatMap(({ rows }) => rows),
        parts.map(({ details }) => details),
      );
    } finally {
      await server.stop();
    }
  });
}
