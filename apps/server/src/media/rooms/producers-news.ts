import type { ProducerInfo } from '@diem-cau/shared';
import { Coalesced } from './coalesced';
import type { Room } from './room';

/** Who is told what is sent now. */
export interface ProducersAudience {
  onAir(producers: ProducerInfo[]): void;
  forDesk(producers: ProducerInfo[]): void;
}

/** The least time between two tellings about one room, in milliseconds. */
const EVERY_MS = 100;

/**
 * Tells what is sent in a room, each audience only when its own list has changed: a mosaic that turns its pages for the desk is
 * no news for thousands of viewers.
 */
export class ProducersNews {
  private readonly telling = new Coalesced(() => this.tell(), EVERY_MS);
  private readonly told = { onAir: '', forDesk: '' };

  constructor(
    private readonly room: Pick<Room, 'producers' | 'deskProducers'>,
    private readonly audience: ProducersAudience,
  ) {}

  changed(): void {
    this.telling.request();
  }

  /** Drops what was to be told. */
  cancel(): void {
    this.telling.cancel();
  }

  private tell(): void {
    const producers = { onAir: this.room.producers(), forDesk: this.room.deskProducers() };
    for (const who of ['onAir', 'forDesk'] as const) {
      const list = producers[who].map(({ producerId }) => producerId).join();
      if (list === this.told[who]) continue;
      this.told[who] = list;
      this.audience[who](producers[who]);
    }
  }
}
