import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { Container, freePort } from './support/container';
import { argumentsOf, imageCommand, stage } from './support/dockerfile';
import { exported } from './support/files';

const name = `image_${randomUUID().replaceAll('-', '')}`;
const server = process.env['TEST_POSTGRES_URL'] ?? '';

async function asAdministrator(statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}

let container: Container;

beforeAll(async () => {
  exported('tools/bootstrap/build.mjs', 'it.ensureBuilt().then(() => null)');
  const worker = exported<string>('tools/mediasoup-worker/obtain.mjs', 'it.ensureMediasoupWorker()');
  await asAdministrator(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  container = new Container(url.href, worker);
}, 300_000);

afterAll(async () => {
  container.remove();
  await asAdministrator(`drop database ${name} with (force)`);
});

const [healthcheck = ''] = argumentsOf(stage('runtime'), 'HEALTHCHECK');
const healthcheckCommand: string[] = JSON.parse(healthcheck.slice(healthcheck.indexOf('[')));

describe('a container of the image', () => {
  it('brings an empty database up to date, becomes healthy, and stops when it is told to', async () => {
    const env = { PORT: String(await freePort()) };
    expect((await container.run(healthcheckCommand, env)).code).toBe(1);
    const { child, ended } = container.start(imageCommand(), env);
    const early = ended.then(({ output }) => Promise.reject(new Error(`it ended:\n${output}`)));
    const healthy = async (): Promise<void> => {
      while ((await container.run(healthcheckCommand, env)).code !== 0);
    };
    await Promise.race([healthy(), early]);

    const page = await fetch(`http://127.0.0.1:${env.PORT}/`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect(page.headers.get('strict-transport-security')).toContain('max-age');
    early.catch(() => undefined);
    child.kill('SIGTERM');
    expect((await ended).output).not.toMatch(/error/i);
  }, 180_000);

  it('never makes the demo with its public logins', async () => {
    const { code, output } = await container.run(['node', 'apps/server/dist/cli/seed-demo.js']);
    expect([code, output]).toEqual([1, expect.stringContaining('cannot exist in production')]);
  });

  it('makes the link for the first administrator', async () => {
    const { code, output } = await container.run(['node', 'apps/server/dist/cli/setup-link.js']);
    expect([code, JSON.parse(output)]).toEqual([0, { path: expect.stringMatching(/^\/setup#.{20,}/) }]);
  });

  it.each(['please-change-me-please-change-me-please', 'a'.repeat(48), 'short'])(
    'refuses %s as SECRET_KEY',
    async (SECRET_KEY) => {
      const { code, output } = await container.run(imageCommand(), { SECRET_KEY });
      expect([code, output]).toEqual([1, expect.stringContaining('SECRET_KEY')]);
    },
  );

  (process.getuid?.() === 0 ? it : it.skip)('refuses to run as root', async () => {
    const { code, output } = await container.run(imageCommand(), {}, true);
    expect([code, output]).toEqual([1, expect.stringContaining('does not run as root')]);
  });
});
