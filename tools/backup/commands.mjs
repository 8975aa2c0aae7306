import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { dataFolder } from '../bootstrap/folders.mjs';
import { UserError } from '../bootstrap/user-error.mjs';
import { dataPaths } from '../supervisor/data-folder.mjs';
import { chooseParts, parseBackupArguments } from './arguments.mjs';
import { createBackup } from './create.mjs';
import { restoreBackup } from './restore.mjs';

const backupUsage = `Usage: npm run backup [-- FOLDER-OR-FILE.tar] [--files-only]

Backs up database, files and keys while Điểm Cầu runs, or while it does not. Without a place, into the folder "backups" of the data.`;

const restoreUsage = `Usage: npm run restore -- FOLDER-OR-FILE.tar [--files-only] [--yes]

Puts a backup in the place of the data. A running Điểm Cầu stops for some seconds and starts again with the restored data.
The former data are kept beside. --yes does not ask.`;

/** `npm run backup` */
export async function backupCommand(args) {
  const { place, has } = parseBackupArguments(args, ['--files-only', '--help'], backupUsage);
  if (has('--help')) return console.log(backupUsage);
  const parts = chooseParts(has('--files-only'));
  const paths = dataPaths(dataFolder());
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const { target, files } = await createBackup(
    paths,
    place ?? join(paths.backups, `diem-cau-${stamp}`),
    parts,
  );
  console.log(`Đã sao lưu · Backed up: ${target} (${files} files)`);
  console.log(
    'It holds keys and personal data: keep it as safe as the data themselves, and on another machine.',
  );
}

/** `npm run restore` */
export async function restoreCommand(args) {
  const { place, has } = parseBackupArguments(args, ['--files-only', '--yes', '--help'], restoreUsage);
  if (has('--help')) return console.log(restoreUsage);
  if (!place || !existsSync(place)) throw new UserError(place ? `There is no ${place}.` : restoreUsage);
  const parts = chooseParts(has('--files-only'));
  const paths = dataPaths(dataFolder());
  if (!has('--yes') && !(await confirm(paths.root))) return console.log('Nothing was changed.');
  const previous = await restoreBackup(place, paths, parts);
  console.log(
    `Đã khôi phục · Restored. The former data: ${join(paths.root, previous)} (remove it when all is well)`,
  );
}

async function confirm(root) {
  if (!process.stdin.isTTY) throw new UserError('To restore without a terminal to ask on, add --yes.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Thay dữ liệu trong ${root}? Replace the data there? (yes/no) `);
  terminal.close();
  return /^(y|yes|c|có|co)$/i.test(answer.trim());
}
