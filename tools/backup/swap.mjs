import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from '../bootstrap/atomic-file.mjs';

/** The entries of the data folder that a backup holds, by part. */
export const partEntries = {
  database: ['postgres', 'postgres.json', 'demo.json'],
  files: ['files', 'secrets.json'],
};

const journalName = 'swap.json';

/**
 * Moves the entries of `parts` from the data folder into its subfolder `to`, and those of its subfolder `from` into their
 * place. Everything happens by renaming within one file system, after the plan is written down: a swap that is interrupted
 * is finished at the next start, so the data are never half old and half new.
 */
export function swapState(paths, { from, to, parts }) {
  const entries = parts
    .flatMap((part) => partEntries[part])
    .map((name) => ({ name, isNew: existsSync(join(paths.root, from, name)) }));
  writeFileAtomically(join(paths.root, journalName), JSON.stringify({ from, to, entries }), 0o600);
  finishInterruptedSwap(paths);
}

/** Does what is left to do of a swap, if one was begun. */
export function finishInterruptedSwap(paths) {
  const journal = join(paths.root, journalName);
  if (!existsSync(journal)) return;
  const { from, to, entries } = JSON.parse(readFileSync(journal, 'utf8'));
  mkdirSync(join(paths.root, to), { recursive: true, mode: 0o711 });
  for (const { name, isNew } of entries) {
    const live = join(paths.root, name);
    const incoming = join(paths.root, from, name);
    // A new entry that has left `from` is in its place already, and what it replaced was moved before it.
    if (isNew && !existsSync(incoming)) continue;
    if (existsSync(live)) renameSync(live, join(paths.root, to, name));
    if (isNew) renameSync(incoming, live);
  }
  rmSync(join(paths.root, from), { recursive: true, force: true });
  rmSync(journal);
}
