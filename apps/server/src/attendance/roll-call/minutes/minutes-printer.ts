import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { Turns } from '../../../common/async/turns';
import type { Minutes, MinutesJob } from './worker/minutes';

/** The tests run the sources themselves, the product what was built of them. */
const WORKER = join(__dirname, 'worker', `minutes.worker${extname(__filename)}`);
const FONTS = {
  regular: require.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf'),
};

/** Draws minutes in a thread of its own: while the conference runs, nothing may hold up its sockets. */
@Injectable()
export class MinutesPrinter {
  /** However many ask for minutes, the media's cores are not taken by them. */
  private readonly turns = new Turns(1);

  print(minutes: Minutes): Promise<Buffer> {
    return this.turns.take(() => this.draw(minutes));
  }

  private draw(minutes: Minutes): Promise<Buffer> {
    const job: MinutesJob = { minutes, fonts: FONTS };
    const worker = new Worker(WORKER, { workerData: job, env: {}, stdout: true, stderr: true });
    return new Promise<Buffer>((resolve, reject) => {
      worker.once('message', (pdf: Uint8Array) => resolve(Buffer.from(pdf)));
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('The minutes were not finished')));
    });
  }
}
