import type { Peer, PeerIdentity } from '../../../../apps/server/src/media/rooms/peer';
import type { Room } from '../../../../apps/server/src/media/rooms/room';
import { lecturer, onAir, someone } from './rooms';
import { camera, keepSending, microphone, RECEIVER, vp8KeyFrame } from './rtp';
import { WireTransport } from './wire-transport';

/** Real senders and receivers in rooms of this process, all closed together. */
export class RoomMedia {
  private readonly ends: { close(): unknown }[] = [];

  /** Puts a lecturer on air whose sound goes on until all is closed. */
  speak(room: Room, revision = 1): Promise<WireTransport> {
    return this.send(room, revision, 'microphone');
  }

  /** The same with a picture. */
  film(room: Room): Promise<WireTransport> {
    return this.send(room, 1, 'camera');
  }

  /** Joins and consumes all that is on air. */
  async listen(room: Room, overrides: Partial<PeerIdentity> = {}): Promise<Listener> {
    const peer = await room.join(someone(overrides));
    const wire = await this.connect(peer.receiveTransport, (request) => peer.connectTransport(request));
    const listener = new Listener(peer, wire);
    const ids = room.producers().map(({ producerId }) => producerId);
    const consumers = await room.consume(peer.identity.id, ids, RECEIVER);
    await peer.resumeConsumers(consumers.map(({ consumerId }) => consumerId));
    return listener;
  }

  async close(): Promise<void> {
    await Promise.all(this.ends.splice(0).map((end) => end.close()));
  }

  private async send(room: Room, revision: number, role: 'camera' | 'microphone'): Promise<WireTransport> {
    room.show(onAir(revision, 'speaker:1'));
    const { identity } = await room.join(lecturer());
    const info = await room.openSendTransport(identity.id);
    const wire = await this.connect(info, (request) => room.peer(identity.id).connectTransport(request));
    const track = role === 'camera' ? camera() : microphone();
    await room.produce(identity.id, {
      transportId: info.id,
      kind: role === 'camera' ? 'video' : 'audio',
      role,
      rtpParameters: track.rtpParameters,
    });
    const flow = keepSending(wire, track, role === 'camera' ? vp8KeyFrame() : undefined);
    this.ends.push({ close: () => flow.stop() });
    return wire;
  }

  private async connect(...how: Parameters<typeof WireTransport.open>): Promise<WireTransport> {
    const wire = await WireTransport.open(...how);
    this.ends.push(wire);
    return wire;
  }
}

export class Listener {
  constructor(
    readonly peer: Peer,
    private readonly wire: WireTransport,
  ) {}

  get packets(): number {
    return [...this.wire.received.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Milliseconds since the newest packet came. */
  get silentFor(): number {
    return performance.now() - this.wire.lastPacketAt;
  }
}
