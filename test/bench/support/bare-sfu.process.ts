import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import express from 'express';
import { createWorker } from 'mediasoup';
import type { Worker } from 'mediasoup/types';
import { Server } from 'socket.io';
import { CODECS } from '../../../apps/server/src/media/sfu/codecs';
import { BARE_SOURCE, BarePeer, type BarePlace, type BareRoom } from './bare-peer';
import { bareSnapshot } from './bare-snapshot';
import type { Served } from './process-of-its-own';
import type { SfuOptions, SfuUnderTest } from './sfu-under-test';

const loopback = '127.0.0.1';

/**
 * mediasoup behind the least signalling that the same client can talk to: no accounts, no database, no checks. Worker binary,
 * codecs and ports are as the product has them; everything else is mediasoup's default. With several workers, whoever connects
 * takes the next one, and what is sent to the first is piped to the others.
 */
export async function serve(options: SfuOptions): Promise<Served<SfuUnderTest>> {
  const { port, webRoot, mediaPorts, workers: count = 1 } = options;
  const workers: Worker[] = [];
  const places: BarePlace[] = [];
  const listening = { ip: loopback, portRange: { min: mediaPorts.from, max: mediaPorts.to } };
  for (let index = 0; index < count; index += 1) {
    const worker = await createWorker({ logLevel: 'error' });
    const webRtcServer = await worker.createWebRtcServer({
      listenInfos: [
        { ...listening, protocol: 'udp' },
        { ...listening, protocol: 'tcp' },
      ],
    });
    workers.push(worker);
    places.push({ router: await worker.createRouter({ mediaCodecs: CODECS }), webRtcServer });
  }

  const web = express();
  web.post('/api/programme/:code/ticket', (_, response) => void response.json({}));
  if (webRoot !== null) {
    web.use(express.static(webRoot));
    web.use((_, response) => response.sendFile(join(webRoot, 'index.html')));
  }
  const http = createServer(web).listen(port, loopback);
  await once(http, 'listening');

  const io = new Server(http, { transports: ['websocket'], serveClient: false });
  const room: BareRoom = {
    home: places[0]!,
    beyond: places.slice(1),
    producers: new Map(),
    changed: () => io.emit('media:producers-changed', { producers: [...room.producers.values()] }),
  };
  let connections = 0;
  io.on('connection', (socket) => {
    const isSpeaker = socket.handshake.auth['as'] === 'speaker';
    const peer = new BarePeer(room, places[connections % places.length]!, isSpeaker);
    connections += 1;
    socket.onAny((name: string, body: object, answer: (ack: object) => void) => {
      const work =
        name === 'conference:enter' ? Promise.resolve(bareSnapshot(isSpeaker)) : peer.do(name, body);
      work.then(
        (data) => answer({ ok: true, data }),
        (error: unknown) =>
          answer({ ok: false, error: { code: 'INTERNAL', params: { text: String(error) }, field: null } }),
      );
    });
    socket.on('disconnect', () => peer.close());
  });
  return {
    info: {
      origin: `http://${loopback}:${port}`,
      code: 'BARE',
      sourceKey: BARE_SOURCE,
      speakerCookie: 'bare=1',
      viewerCookies: [],
      screenCookies: [],
      operatorCookie: '',
      workerPids: workers.map(({ pid }) => pid),
    },
    stop: async () => {
      await io.close();
      workers.forEach((worker) => worker.close());
    },
  };
}
