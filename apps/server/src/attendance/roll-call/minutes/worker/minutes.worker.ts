import { parentPort, workerData } from 'node:worker_threads';
import { minutesPdf } from './minutes-pdf.ts';
import type { MinutesJob } from './minutes.ts';

void minutesPdf(workerData as MinutesJob).then((written) => {
  const pdf = new Uint8Array(written);
  parentPort?.postMessage(pdf, [pdf.buffer]);
});
