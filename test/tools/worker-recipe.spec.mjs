import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../tools/bootstrap/folders.mjs';
import { dtlsTransportSource, patchDtlsTransport } from '../../tools/mediasoup-worker/patch-dtls.mjs';
import { listSchemas, listSources } from '../../tools/mediasoup-worker/source-lists.mjs';
import { isRunnableWorker } from '../../tools/mediasoup-worker/prebuilt.mjs';

const workerFolder = join(repositoryRoot, 'node_modules/mediasoup/worker');

describe('the patch against the crash in DTLS handshakes', () => {
  const source = readFileSync(join(workerFolder, dtlsTransportSource), 'utf8');

  it('changes one comparison in the source of the mediasoup that is installed', () => {
    const patched = patchDtlsTransport(source);
    expect(patched).toContain('(operationType & BIO_CB_RETURN) ?');
    expect(patched.length).toBe(source.length - 1);
  });

  it('fails loudly when the line is gone or there twice', () => {
    const gone = source.replace('(operationType == BIO_CB_RETURN)', '((operationType & BIO_CB_RETURN) != 0)');
    expect(() => patchDtlsTransport(gone)).toThrow('onSslBioOut');
    expect(() => patchDtlsTransport(source + source)).toThrow('onSslBioOut');
  });
});

describe("the worker's source lists", () => {
  it('name files that exist, the entry point and the bandwidth estimator among them', () => {
    const sources = listSources(workerFolder);
    for (const file of [...sources, ...listSchemas(workerFolder)]) readFileSync(join(workerFolder, file));
    expect(new Set(sources).size).toBe(sources.length);
    expect(sources).toEqual(
      expect.arrayContaining(['src/lib.cpp', 'src/main.cpp', 'src/DepLibWebRTC.cpp', dtlsTransportSource]),
    );
    expect(sources.some((file) => file.startsWith('deps/libwebrtc/libwebrtc/'))).toBe(true);
  });
});

describe('the check of a worker program', () => {
  it('refuses what is missing or is another program', async () => {
    expect(await isRunnableWorker('/nowhere/mediasoup-worker')).toBe(false);
    expect(await isRunnableWorker('/bin/true')).toBe(false);
  });
});
