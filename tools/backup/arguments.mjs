import { UserError } from '../bootstrap/user-error.mjs';

/** Splits a command line into known flags and at most one place. */
export function parseBackupArguments(args, knownFlags, usage) {
  const flags = args.filter((argument) => argument.startsWith('-'));
  const places = args.filter((argument) => !argument.startsWith('-'));
  const unknown = flags.find((flag) => !knownFlags.includes(flag)) ?? places[1];
  if (unknown !== undefined) throw new UserError(`Unknown argument "${unknown}".\n\n${usage}`);
  return { place: places[0], has: (flag) => flags.includes(flag) };
}

/**
 * Which parts a command works on. Our commands reach only the embedded PostgreSQL: half a backup that looks like a whole one
 * would be worse than none, so leaving out an outside database must be asked for.
 */
export function chooseParts(filesOnly, env = process.env) {
  if (filesOnly) return ['files'];
  if (!env.DATABASE_URL) return ['database', 'files'];
  throw new UserError(
    'DATABASE_URL names a PostgreSQL server of yours, which this command does not touch. Use its own tools for the database\n' +
      '(pg_dump and pg_restore, or pg_basebackup), and this command with --files-only for the files and keys.',
  );
}
