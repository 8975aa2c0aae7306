import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { copyFile, copyTree } from './copy-tree.mjs';

/** What PostgreSQL makes anew at each start, by its own documentation of base backups. */
const volatileFolders =
  /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\//;
const volatileFiles =
  /^(postmaster\.(pid|opts)|pg_internal\.init.*|pgsql_tmp.*|backup_label|tablespace_map|current_logfiles)/;
const control = 'global/pg_control';

const skip = (path) => path === control || volatileFolders.test(path) || volatileFiles.test(basename(path));

/**
 * A base backup of a running cluster, by PostgreSQL's low-level interface: between start and stop the files are copied as
 * they are, torn and uneven, and the write-ahead log of that time, copied after, lets PostgreSQL put them right.
 *
 * @param client a connection that stays open all the while: PostgreSQL ends the backup with it
 */
export async function copyDatabase(client, cluster, target) {
  // The slot keeps the log segments from being recycled before we copy them. It ends with the connection.
  const slot = `backup_${process.pid}`;
  await client.query('SELECT pg_create_physical_replication_slot($1, true, true)', [slot]);
  const start = await client.query('SELECT pg_walfile_name(pg_backup_start($1, true)) AS segment', [
    'diem-cau',
  ]);

  const copied = await copyTree(cluster, target, skip);
  copied.files.push(await copyControlFile(cluster, target));

  const stop = await client.query(
    'SELECT labelfile, pg_walfile_name(lsn) AS segment FROM pg_backup_stop(false)',
  );
  copied.files.push(await writeText(target, 'backup_label', stop.rows[0].labelfile));

  const segments = await listSegments(client, start.rows[0].segment, stop.rows[0].segment);
  for (const path of segments.map((name) => `pg_wal/${name}`)) {
    copied.files.push({ path, ...(await copyFile(join(cluster, path), join(target, path))) });
  }
  return copied;
}

/** PostgreSQL rewrites this small file in one piece while we read it. Two equal readings in a row are a whole one. */
async function copyControlFile(cluster, target) {
  let content = await readFile(join(cluster, control));
  for (;;) {
    const again = await readFile(join(cluster, control));
    if (again.equals(content)) return writeText(target, control, content);
    content = again;
  }
}

async function writeText(target, path, content) {
  await writeFile(join(target, path), content, { mode: 0o600, flush: true });
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { path, size: Buffer.byteLength(content), sha256 };
}

/** Segment names sort by age within a timeline, which is also the order of writing. */
async function listSegments(client, first, last) {
  const { rows } = await client.query(
    `SELECT name FROM pg_ls_waldir() WHERE name ~ '^[0-9A-F]{24}$' AND name BETWEEN $1 AND $2 ORDER BY name`,
    [first, last],
  );
  return rows.map(({ name }) => name);
}
