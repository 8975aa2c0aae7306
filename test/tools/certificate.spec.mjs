import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, get } from 'node:https';
import { ensureCertificate } from '../../tools/supervisor/certificate.mjs';

const dayMs = 86_400_000;
let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diem-cau-tls-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const read = ({ certificateFile }) => new X509Certificate(readFileSync(certificateFile));

it('names the address, localhost and this machine, and lives as long as browsers allow', async () => {
  const made = await ensureCertificate(folder, '192.0.2.7');
  const certificate = read(made);
  expect(certificate.checkIP('192.0.2.7')).toBe('192.0.2.7');
  expect(certificate.checkHost('localhost')).toBe('localhost');
  expect(certificate.checkHost(hostname())).toBe(hostname());
  const days = (new Date(certificate.validTo) - new Date(certificate.validFrom)) / dayMs;
  expect(days).toBe(397);
  expect(statSync(made.keyFile).mode & 0o777).toBe(0o600);
});

it('is kept while it fits and made anew for another address', async () => {
  const first = read(await ensureCertificate(folder, '192.0.2.7'));
  expect(read(await ensureCertificate(folder, '192.0.2.7')).fingerprint).toBe(first.fingerprint);
  const moved = read(await ensureCertificate(folder, '192.0.2.8'));
  expect(moved.checkIP('192.0.2.8')).toBe('192.0.2.8');
});

it('is renewed before it ends', async () => {
  const now = Date.now();
  const first = read(await ensureCertificate(folder, '192.0.2.7'));
  const clock = Date.now;
  Date.now = () => now + 370 * dayMs;
  try {
    expect(read(await ensureCertificate(folder, '192.0.2.7')).fingerprint).not.toBe(first.fingerprint);
  } finally {
    Date.now = clock;
  }
});

it('serves HTTPS to a client that accepts it', async () => {
  const { certificateFile, keyFile } = await ensureCertificate(folder, '127.0.0.1');
  const cert = readFileSync(certificateFile);
  const server = createServer({ cert, key: readFileSync(keyFile) }, (_request, response) =>
    response.end('ok'),
  );
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `https://127.0.0.1:${server.address().port}/`;
  const status = await new Promise((resolve, reject) => {
    get(url, { ca: cert, agent: false }, (response) => resolve(response.resume().statusCode)).once(
      'error',
      reject,
    );
  });
  expect(status).toBe(200);
  await new Promise((resolve) => server.close(resolve));
});
