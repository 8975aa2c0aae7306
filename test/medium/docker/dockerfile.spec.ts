import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import {
  argumentsOf,
  DOCKERFILE,
  imageCommand,
  imageEnvironment,
  readStages,
  stage,
  systemPackages,
} from './support/dockerfile';
import { exported, knownSettings, read, root } from './support/files';

describe("the image's Dockerfile", () => {
  it('has no fault that the linter knows', () => {
    expect(validate(read(DOCKERFILE)).map(({ message }) => message)).toEqual([]);
  });

  it('builds on the Node that package.json asks for', () => {
    const [, wanted] = />=(\d+)/.exec(JSON.parse(read('package.json')).engines.node) ?? [];
    expect(stage('base').base).toMatch(new RegExp(`^node:${wanted}[.-]`));
    const others = [...readStages().values()].filter(({ name }) => name !== 'base');
    expect(others.filter(({ base }) => !readStages().has(base))).toEqual([]);
  });

  it('builds the media worker with the packages that our own build asks for', () => {
    const wanted = exported<string[]>('tools/mediasoup-worker/build.mjs', 'it.buildPackages');
    expect(systemPackages(stage('worker'))).toEqual(wanted.toSorted());
  });

  it("brings the worker's libraries, but not what builds them", () => {
    const installed = systemPackages(stage('runtime'));
    expect(installed.filter((name) => /-dev$|\+\+$|compiler/.test(name))).toEqual([]);
    for (const library of systemPackages(stage('worker')).filter((name) => /^lib.*-dev$/.test(name))) {
      const stem = library.replace(/\d*-dev$/, '');
      const headersOnly = stem === 'libflatbuffers';
      expect([library, installed.some((name) => name.startsWith(stem))]).toEqual([library, !headersOnly]);
    }
  });

  it('copies only what the repository holds, and nothing that the context leaves out', () => {
    const copied = [...readStages().values()]
      .flatMap((each) => argumentsOf(each, 'COPY'))
      .filter((line) => !line.startsWith('--from'))
      .flatMap((line) => line.split(/\s+/).slice(0, -1));
    const ignore = read('docker/Dockerfile.dockerignore').split('\n');
    const letIn = ignore
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1).replace('/*.mjs', ''));
    expect(ignore.filter((line) => line && !line.startsWith('#'))[0]).toBe('*');
    for (const path of copied) {
      expect([path, existsSync(join(root, path))]).toEqual([path, true]);
      expect([path, letIn.includes(path.split('/')[0] ?? '')]).toEqual([path, true]);
    }
  });

  it('runs as an unprivileged user, in production mode, with settings that the server knows', () => {
    expect(argumentsOf(stage('runtime'), 'USER')).toEqual(['node']);
    const { MEDIASOUP_WORKER_BIN, ...settings } = imageEnvironment();
    expect(MEDIASOUP_WORKER_BIN).toBe('/usr/local/bin/mediasoup-worker');
    expect(settings['NODE_ENV']).toBe('production');
    expect(knownSettings()).toEqual(expect.arrayContaining(Object.keys(settings)));
  });

  it('runs the same programs as our own start', () => {
    const app = exported<{ migrate: string[]; server: string[] }>('tools/supervisor/app.mjs', 'it.app');
    expect(imageCommand()).toEqual(['sh', '-c', `node ${app.migrate[0]} && exec node ${app.server[0]}`]);
  });
});
