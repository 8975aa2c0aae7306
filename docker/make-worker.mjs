import { copyFileSync } from 'node:fs';
import { ensureMediasoupWorker } from '../tools/mediasoup-worker/obtain.mjs';
import { runEntry } from '../tools/bootstrap/user-error.mjs';

// Puts the media worker of `npm start` at the path that is given.
await runEntry(async () => copyFileSync(await ensureMediasoupWorker(), process.argv[2]));
