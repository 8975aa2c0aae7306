import type { TrackRole } from '@diem-cau/shared';
import type { types } from 'mediasoup-client';
import type { LiveConnection } from './connection';
import type { LocalMedia } from './local-media';
import { microphoneOptions, cameraOptions } from './sending-options';
import { keepTransportHealthy } from './transport-health';

const ROLES = ['camera', 'microphone'] as const;

/** Sends the own camera and microphone over one send transport. It lives as long as one stay in the room. */
export class SourcePublisher {
  private readonly producers = new Map<TrackRole, types.Producer>();
  private transport: types.Transport | null = null;
  private release: (() => void) | null = null;
  private closed = false;

  constructor(
    private readonly connection: Pick<LiveConnection, 'send'>,
    private readonly device: types.Device,
    private readonly local: LocalMedia,
    private readonly transportLost: () => void,
  ) {}

  get sending(): boolean {
    return this.producers.size > 0;
  }

  /** Sends whatever of camera and microphone is open now. */
  async start(): Promise<void> {
    this.release ??= this.local.hold();
    for (const role of ROLES) {
      const { track, problem } = this.local.getSnapshot()[role];
      if (track !== null) await this.send(role, track);
      else if (problem !== null) await this.stopOne(role);
    }
  }

  async stop(): Promise<void> {
    this.letGo();
    for (const role of ROLES) await this.stopOne(role);
    this.transport?.close();
    this.transport = null;
  }

  /** Null while nothing is sent. */
  async stats(): Promise<RTCStatsReport | null> {
    return this.transport?.getStats() ?? null;
  }

  close(): void {
    this.closed = true;
    this.letGo();
    this.transport?.close();
    this.producers.clear();
  }

  private async send(role: TrackRole, track: MediaStreamTrack): Promise<void> {
    const producer = this.producers.get(role);
    if (producer !== undefined) {
      if (producer.track !== track) await producer.replaceTrack({ track });
      return;
    }
    this.transport ??= await this.makeTransport();
    if (this.closed) return;
    const options = role === 'camera' ? cameraOptions(track) : microphoneOptions();
    // The devices belong to LocalMedia: closing a producer must not stop the green room's picture.
    const made = await this.transport.produce({ ...options, track, stopTracks: false, appData: { role } });
    if (this.closed) made.close();
    else this.producers.set(role, made);
  }

  private async stopOne(role: TrackRole): Promise<void> {
    const producer = this.producers.get(role);
    if (producer === undefined) return;
    this.producers.delete(role);
    producer.close();
    // The server closes it by itself when the source has left the stage; then there is nothing to close.
    await this.connection.send('media:close-producer', { producerId: producer.id }).catch(() => null);
  }

  private async makeTransport(): Promise<types.Transport> {
    const info = await this.connection.send('media:create-send-transport', {});
    const transport = this.device.createSendTransport(info);
    if (this.closed) transport.close();
    transport.on('connect', ({ dtlsParameters }, connected, failed) => {
      this.connection
        .send('media:connect-transport', { transportId: transport.id, dtlsParameters })
        .then(connected, failed);
    });
    transport.on('produce', ({ kind, rtpParameters, appData }, produced, failed) => {
      const role: TrackRole = appData.role === 'microphone' ? 'microphone' : 'camera';
      this.connection
        .send('media:produce', { transportId: transport.id, kind, role, rtpParameters })
        .then(({ producerId }) => produced({ id: producerId }), failed);
    });
    keepTransportHealthy(
      transport,
      async (transportId) => (await this.connection.send('media:restart-ice', { transportId })).iceParameters,
      this.transportLost,
    );
    return transport;
  }

  private letGo(): void {
    this.release?.();
    this.release = null;
  }
}
