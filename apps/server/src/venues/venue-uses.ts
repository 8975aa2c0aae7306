import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** @returns the title of a conference that still needs the room, or null */
type FindsUse = (venueId: string, manager: EntityManager) => Promise<string | null>;

/** What rooms need to know of the conferences above them, which register it when they start. */
@Injectable()
export class VenueUses {
  private finds: FindsUse = () => Promise.resolve(null);

  register(finds: FindsUse): void {
    this.finds = finds;
  }

  upcoming(venueId: string, manager: EntityManager): Promise<string | null> {
    return this.finds(venueId, manager);
  }
}
