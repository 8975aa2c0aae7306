import { createRequire } from 'node:module';
import { join } from 'node:path';
import { repositoryRoot } from '../bootstrap/folders.mjs';
import { waitUntil } from '../bootstrap/processes.mjs';

const { Client } = createRequire(join(repositoryRoot, 'package.json'))('pg');

/**
 * Lets the conference of this code be `minutes` old, so that its pictures need not take as long: everything that is written down moves into
 * the past, people having come one after the other. The server is started anew, because it remembers.
 */
export async function passTime(product, code, minutes) {
  const client = new Client({ connectionString: product.databaseUrl() });
  await client.connect();
  const by = `interval '${minutes} minutes'`;
  await client.query(
    `update conference set scheduled_start = scheduled_start - ${by}, scheduled_end = scheduled_end - ${by},
            went_live_at = scheduled_start - ${by} + interval '4 minutes', revision = revision + 1 where code = $1`,
    [code],
  );
  await client.query(
    `update sitting set starts_at = starts_at - ${by}, ends_at = ends_at - ${by}
      where conference_id = (select id from conference where code = $1)`,
    [code],
  );
  await client.query(
    `update agenda_item a set fixed_start = fixed_start - ${by},
            actual_start = case when actual_start is not null then c.went_live_at + interval '1 minute' end
       from conference c where c.id = a.conference_id and c.code = $1`,
    [code],
  );
  await client.query(`update presence_span set opened_at = opened_at - ${by} * (0.35 + 0.65 * random())`);
  await client.end();
  const before = product.serverPid();
  product.killServer();
  const isBack = async () =>
    product.serverPid() !== before &&
    (await fetch(`${product.url}/api/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    ));
  if (!(await waitUntil(isBack, 60_000))) throw new Error('The server did not come back.');
}
