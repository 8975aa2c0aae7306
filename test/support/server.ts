import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { Config } from '../../apps/server/src/config/config';
import { createApp } from '../../apps/server/src/create-app';
import { createDatabase } from './database';

export interface TestServer {
  app: NestExpressApplication;
  origin: string;
  dataSource: DataSource;
  databaseUrl: string;
  stop(): Promise<void>;
}

/** The whole server in this process, on a database of its own and a free port unless `PORT` names one. */
export async function startServer(settings: Record<string, string> = {}): Promise<TestServer> {
  const database = await createDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'diem-cau-server-'));
  Object.assign(process.env, {
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    PORT: '0',
    PUBLIC_URL: 'http://test.local',
    SECRET_KEY: 'a key for tests alone, as long as it must be',
    LOG_LEVEL: 'fatal',
    MEDIA_WORKERS: '1',
    MEDIA_PORT_MIN: '42000',
    MEDIA_PORT_MAX: '42099',
    ...settings,
  });
  const app = await createApp();
  await app.listen(app.get(Config).port, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    app,
    origin: `http://127.0.0.1:${port}`,
    dataSource: app.get(DataSource),
    databaseUrl: database.url,
    stop: async () => {
      await app.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
