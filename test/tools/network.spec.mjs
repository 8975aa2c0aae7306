import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatBanner } from '../../tools/supervisor/banner.mjs';
import { planNetwork } from '../../tools/supervisor/network.mjs';

let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diem-cau-tls-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

it('serves this machine only, without --lan', async () => {
  const { url, settings } = await planNetwork({ lan: false, port: 3000 }, folder, {});
  expect(url).toBe('http://localhost:3000');
  expect(settings).toEqual({ PORT: '3000', PUBLIC_URL: url, LISTEN_ADDRESS: '127.0.0.1' });
});

it('serves the network over HTTPS with --lan, and tells venues where to go', async () => {
  const plan = await planNetwork({ lan: true, port: 3000 }, folder, { LAN_ADDRESS: '192.0.2.7' });
  expect(plan.settings).toMatchObject({
    PUBLIC_URL: 'https://192.0.2.7:3000',
    LISTEN_ADDRESS: '0.0.0.0',
    MEDIA_ANNOUNCED_ADDRESS: '192.0.2.7',
  });
  const banner = formatBanner({ ...plan, dataRoot: '/data' });
  expect(banner).toContain('https://192.0.2.7:3000/venue');
  expect(banner).toContain('Advanced › Continue');
});

it("uses the operator's certificate and public address when there are some", async () => {
  const env = {
    LAN_ADDRESS: '192.0.2.7',
    TLS_CERT_FILE: '/c.pem',
    TLS_KEY_FILE: '/k.pem',
    PUBLIC_URL: 'https://cau.example',
  };
  const plan = await planNetwork({ lan: true, port: 443 }, folder, env);
  expect(plan.settings).toMatchObject({
    TLS_CERT_FILE: '/c.pem',
    TLS_KEY_FILE: '/k.pem',
    PUBLIC_URL: 'https://cau.example',
  });
  expect(formatBanner({ ...plan, dataRoot: '/data' })).not.toContain('Advanced');
});

it('refuses an address that is none', async () => {
  await expect(planNetwork({ lan: true, port: 3000 }, folder, { LAN_ADDRESS: 'wlan0' })).rejects.toThrow(
    'LAN_ADDRESS',
  );
});
