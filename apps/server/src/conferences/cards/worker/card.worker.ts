import { parentPort, workerData } from 'node:worker_threads';
import { cardPdf } from './card-pdf.ts';
import type { CardJob } from './card.ts';

void cardPdf(workerData as CardJob).then((written) => {
  const pdf = new Uint8Array(written);
  parentPort?.postMessage(pdf, [pdf.buffer]);
});
