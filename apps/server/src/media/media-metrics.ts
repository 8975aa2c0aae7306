import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Gauge, register } from 'prom-client';
import { MediaRooms } from './media-rooms';

/** Gauges for Prometheus, read when they are asked for. They name no conference and no person. */
@Injectable()
export class MediaMetrics implements OnModuleInit {
  constructor(private readonly rooms: MediaRooms) {}

  onModuleInit(): void {
    const { rooms } = this;
    const sumOverRooms = (count: (room: ReturnType<MediaRooms['all']>[number]) => number) => () =>
      rooms.all().reduce((sum, room) => sum + count(room), 0);
    gauge('media_workers', 'Media workers alive', () => rooms.workerPids.length);
    gauge('media_rooms', 'Rooms open', () => rooms.all().length);
    gauge(
      'media_peers',
      'Connections that joined a room',
      sumOverRooms((room) => room.peerCount),
    );
    gauge(
      'media_producers',
      'Tracks that sources on air send',
      sumOverRooms((room) => room.producers().length),
    );
    gauge(
      'media_routers',
      'Routers that carry them, one for each worker that a room uses',
      () => rooms.routerCount,
    );
    gauge('media_consumers', 'Tracks that clients receive', () => rooms.consumerCount);
  }
}

/** The registry is one for the process, while tests start several servers in it: the newest one counts. */
function gauge(name: string, help: string, value: () => number): void {
  register.removeSingleMetric(name);
  new Gauge({
    name,
    help,
    collect() {
      this.set(value());
    },
  });
}
