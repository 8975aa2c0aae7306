import { TRACK_ROLES, type TrackRole, type Wanted } from '@diem-cau/shared';
import type { types } from 'mediasoup-client';
import type { LiveConnection } from './connection';
import type { LocalMedia } from './local-media';
import type { ScreenShare } from './screen-share';
import { optionsFor } from './sending-options';
import { careThrough, keepTransportHealthy } from './transport-health';

const KIND_OF_DEVICE = { camera: 'camera', microphone: 'microphone' } as const;

/** Sends what is wanted of the own source over one send transport. It lives as long as one stay in the room. */
export class SourcePublisher {
  private readonly producers = new Map<TrackRole, types.Producer>();
  private transport: types.Transport | null = null;
  private release: (() => void) | null = null;
  private closed = false;
  private wanted: Wanted | null = null;
  /** How often the server has let go of each role: what was being made for it meanwhile is closed already. */
  private readonly letGoes = new Map<TrackRole, number>();

  constructor(
    private readonly connection: Pick<LiveConnection, 'send' | 'renew'>,
    private readonly device: types.Device,
    private readonly local: LocalMedia,
    private readonly screen: ScreenShare | null,
    private readonly transportLost: () => void,
  ) {}

  get sending(): boolean {
    return this.producers.size > 0;
  }

  /** The server has closed all that it does not want: what is sent next is sent anew. */
  letGo(wanted: Wanted | null): void {
    this.wanted = wanted;
    for (const role of TRACK_ROLES) {
      if (wanted?.roles.includes(role)) continue;
      this.letGoes.set(role, this.timesLetGo(role) + 1);
      this.producers.get(role)?.close();
      this.producers.delete(role);
    }
    if (wanted !== null) return;
    this.transport?.close();
    this.transport = null;
    this.release?.();
    this.release = null;
  }

  /** Sends whatever of that is there now; stops when something else is wanted meanwhile. */
  async send(wanted: Wanted): Promise<void> {
    this.wanted = wanted;
    if (wanted.roles.includes('camera') || wanted.roles.includes('microphone')) {
      this.release ??= this.local.hold();
    }
    for (const role of wanted.roles) {
      if (this.wanted !== wanted) return;
      const { track, lost } = this.trackOf(role);
      if (track !== null) await this.sendTrack(role, track, wanted.smallCamera);
      else if (lost) await this.stopOne(role);
    }
  }

  /** The camera that is sent, else the microphone, once there is a way for it. A screen stands still by nature. */
  watched(): types.Producer[] {
    if (this.transport?.connectionState !== 'connected') return [];
    const live = this.producers.get('camera') ?? this.producers.get('microphone');
    return live ? [live] : [];
  }

  /** Null while nothing is sent. */
  async stats(): Promise<RTCStatsReport | null> {
    return this.transport?.getStats() ?? null;
  }

  close(): void {
    this.closed = true;
    this.letGo(null);
  }

  private trackOf(role: TrackRole): { track: MediaStreamTrack | null; lost: boolean } {
    if (role === 'screen' || role === 'screen-sound') {
      const shared = this.screen?.getSnapshot();
      const track = (role === 'screen' ? shared?.picture : shared?.sound) ?? null;
      return { track, lost: track === null };
    }
    const { track, problem } = this.local.getSnapshot()[KIND_OF_DEVICE[role]];
    return { track, lost: problem !== null };
  }

  private async sendTrack(role: TrackRole, track: MediaStreamTrack, smallCamera: boolean): Promise<void> {
    const producer = this.producers.get(role) ?? (await this.produce(role, track));
    if (producer === null) return;
    if (producer.track !== track) await producer.replaceTrack({ track });
    if (role === 'camera') await limitLayers(producer, smallCamera);
  }

  private async produce(role: TrackRole, track: MediaStreamTrack): Promise<types.Producer | null> {
    const before = this.timesLetGo(role);
    const isLate = () => this.closed || before !== this.timesLetGo(role);
    const transport = this.transport ?? (await this.makeTransport());
    if (isLate()) {
      if (transport !== this.transport) transport.close();
      return null;
    }
    this.transport = transport;
    // The devices belong to LocalMedia: closing a producer must not stop the green room's picture.
    const made = await transport.produce({
      ...optionsFor(role, track),
      track,
      stopTracks: false,
      appData: { role },
    });
    if (isLate()) {
      made.close();
      return null;
    }
    this.producers.set(role, made);
    return made;
  }

  private timesLetGo(role: TrackRole): number {
    return this.letGoes.get(role) ?? 0;
  }

  private async stopOne(role: TrackRole): Promise<void> {
    const producer = this.producers.get(role);
    if (producer === undefined) return;
    this.producers.delete(role);
    producer.close();
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
      const role = TRACK_ROLES.find((each) => each === appData.role) ?? 'camera';
      this.connection
        .send('media:produce', { transportId: transport.id, kind, role, rtpParameters })
        .then(({ producerId }) => produced({ id: producerId }), failed);
    });
    keepTransportHealthy(transport, careThrough(this.connection, this.transportLost));
    return transport;
  }
}

/** A small tile needs the lowest layer only; the larger ones are not even encoded then. */
async function limitLayers(producer: types.Producer, small: boolean): Promise<void> {
  const layers = producer.rtpParameters.encodings?.length ?? 1;
  const top = small ? 0 : layers - 1;
  if (layers > 1 && (producer.maxSpatialLayer ?? layers - 1) !== top) await producer.setMaxSpatialLayer(top);
}
