import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(__dirname, '../../..');

/** The page with the web client's own connection and media session; the folder goes away with `remove`. */
export async function buildPage(): Promise<{ folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'diem-cau-join-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    await build({
      root: __dirname,
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@diem-cau/shared': join(root, 'libs/shared/src/index.ts') } },
      build: { outDir: folder, emptyOutDir: true },
    });
    return { folder, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
