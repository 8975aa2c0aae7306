import { parentPort, workerData } from 'node:worker_threads';
import { readSheet } from './read-sheet.ts';
import type { SheetLimits } from './sheet.ts';

const { bytes, limits } = workerData as { bytes: Uint8Array; limits: SheetLimits };
void readSheet(bytes, limits).then((answer) => parentPort?.postMessage(answer));
