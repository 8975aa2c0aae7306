import { createServer } from 'node:http';
import { query } from './database.mjs';

// Writes all the time, as the real server does during an event, and says what it has written when asked.
const padding = 'x'.repeat(500);
let stopping = false;

async function keepWriting() {
  while (!stopping) {
    await query('INSERT INTO tick (note, padding) SELECT $1, $2 FROM generate_series(1, 20)', [
      'tick',
      padding,
    ]).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

const http = createServer(async (_request, response) => {
  try {
    const [{ count, last }] = await query('SELECT count(*)::int AS count, max(id)::int AS last FROM tick');
    response.end(JSON.stringify({ pid: process.pid, count, last, env: process.env }));
  } catch (error) {
    response.writeHead(503).end(JSON.stringify({ pid: process.pid, error: error.message }));
  }
});

async function stop(reason) {
  if (stopping) return;
  stopping = true;
  // This reaches the database only if PostgreSQL is still there when the server stops.
  await query('INSERT INTO tick (note, padding) VALUES ($1, $2)', [reason, '']);
  process.exit(0);
}

process.on('SIGTERM', () => stop('stopped by signal'));
process.on('disconnect', () => stop('stopped without supervisor'));
http.listen(Number(process.env.PORT), '127.0.0.1', () => {
  process.send({ type: 'listening', url: process.env.PUBLIC_URL });
  void keepWriting();
});
