import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from '../bootstrap/atomic-file.mjs';
import { UserError } from '../bootstrap/user-error.mjs';

const format = 1;
const fileName = 'manifest.json';

/** Written last: a folder with a manifest is a whole backup. */
export function writeManifest(folder, content) {
  writeFileAtomically(join(folder, fileName), JSON.stringify({ format, ...content }, undefined, 1), 0o600);
}

export function readManifest(folder) {
  const file = join(folder, fileName);
  if (!existsSync(file)) throw new UserError(`${folder} is not a backup of Điểm Cầu: it has no ${fileName}.`);
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  if (manifest.format === format) return manifest;
  throw new UserError(
    `This backup has format ${manifest.format}; this release reads format ${format}. Restore it with its own release.`,
  );
}

/** Refuses a backup of which a single octet is missing or different. `found` lists what is really there. */
export function checkFiles(manifest, found) {
  const digests = new Map(found.map(({ path, sha256 }) => [path, sha256]));
  const wrong = manifest.files
    .filter(({ path, sha256 }) => digests.get(path) !== sha256)
    .map(({ path }) => path);
  if (wrong.length === 0) return;
  const shown = wrong.slice(0, 5).join(', ');
  throw new UserError(
    `The backup is damaged; nothing was changed. ${wrong.length} files are missing or different: ${shown}`,
  );
}
