import type { types } from 'mediasoup-client';
import type { LiveConnection } from '../connection';
import { forClient, loadDevice, type LoadDevice } from '../media-device';
import { receivingSnapshot, sendingSnapshot, type WaySnapshot } from './line-statistics';
import type { TestSignal } from './test-signal';

/** A way to the server and back, with a load that can be set. */
export interface LinePath {
  /** Lets no more than this go up, in kilobits per second. */
  limitUp(kbps: number): Promise<void>;
  /** Lets the own picture come back so many times, and the sound once; never fewer than before. */
  receive(copies: number): Promise<void>;
  sending(): Promise<WaySnapshot>;
  receiving(): Promise<WaySnapshot>;
  close(): void;
}

/** How long media may take to get through, in milliseconds. */
const CONNECTED_WITHIN_MS = 12_000;

const START_KBPS = 1_200;

interface Options {
  connection: Pick<LiveConnection, 'send'>;
  /** Closed with the path. */
  openSignal: () => TestSignal;
  load?: LoadDevice;
}

/**
 * Opens this page's own test at the server and sends a moving picture and a sound there.
 *
 * @returns null when media does not get through the network in time
 * @throws CommandError LINE_CHECK_BUSY, and whatever else the server answers
 */
export async function openLinePath({
  connection,
  openSignal,
  load = loadDevice,
}: Options): Promise<LinePath | null> {
  const info = await connection.send('line-test:open', {});
  const device = await load(info.routerRtpCapabilities);
  const up = device.createSendTransport(info.sendTransport);
  const down = device.createRecvTransport(info.receiveTransport);
  const signal = openSignal();
  const copies: types.Consumer[] = [];
  const close = (): void => {
    up.close();
    down.close();
    signal.close();
    connection.send('line-test:close', {}).catch(() => undefined);
  };

  for (const transport of [up, down]) {
    transport.on('connect', ({ dtlsParameters }, connected, failed) => {
      connection
        .send('line-test:connect-transport', { transportId: transport.id, dtlsParameters })
        .then(() => connected(), failed);
    });
  }
  up.on('produce', ({ kind, rtpParameters }, produced, failed) => {
    connection
      .send('line-test:produce', { kind, rtpParameters })
      .then(({ producerId }) => produced({ id: producerId }), failed);
  });

  const consume = async (producerId: string, count: number): Promise<types.Consumer[]> => {
    const infos = await connection.send('line-test:consume', {
      producerId,
      copies: count,
      rtpCapabilities: device.recvRtpCapabilities,
    });
    return Promise.all(
      infos.map(({ consumerId, kind, rtpParameters }) =>
        down.consume({ id: consumerId, producerId, kind, rtpParameters: forClient(rtpParameters) }),
      ),
    );
  };

  try {
    const through = connectedInTime(up);
    const picture = await up.produce({
      track: signal.picture,
      encodings: [{ maxBitrate: START_KBPS * 1_000 }],
      codecOptions: { videoGoogleStartBitrate: START_KBPS },
    });
    const sound = await up.produce({ track: signal.sound });
    if (!(await through)) {
      close();
      return null;
    }
    return {
      limitUp: (kbps) => picture.setRtpEncodingParameters({ maxBitrate: Math.round(kbps * 1_000) }),
      receive: async (count) => {
        if (copies.length === 0) await consume(sound.id, 1);
        const missing = count - copies.length;
        if (missing > 0) copies.push(...(await consume(picture.id, missing)));
      },
      sending: async () => sendingSnapshot(await up.getStats(), performance.now()),
      receiving: async () => receivingSnapshot(await down.getStats(), performance.now()),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** Settles when media gets through, or when it will not. */
function connectedInTime(transport: types.Transport): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), CONNECTED_WITHIN_MS);
    const settle = (connected: boolean) => {
      clearTimeout(timer);
      resolve(connected);
    };
    transport.on('connectionstatechange', (state) => {
      if (state === 'connected') settle(true);
      else if (state === 'failed' || state === 'closed') settle(false);
    });
  });
}
