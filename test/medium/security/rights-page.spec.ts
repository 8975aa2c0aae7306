import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { commandHandlers } from '../../../apps/server/src/common/realtime/handled-commands';
import { startServer, type TestServer } from '../../support/server';
import { httpHandlers } from './support/handlers';
import { rightsPage } from './support/rights-page';

const PAGE = resolve(__dirname, '../../../docs/rights.md');

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

it('the page of rights says what the code says (npm run rights-page writes it anew)', async () => {
  const page = await format(rightsPage(httpHandlers(server), commandHandlers(server.app)), {
    ...(await resolveConfig(PAGE)),
    parser: 'markdown',
  });
  if (process.env['WRITE_RIGHTS_PAGE']) writeFileSync(PAGE, page);
  expect(readFileSync(PAGE, 'utf8')).toBe(page);
});
