import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What rooms need to know of the conferences above them. */
interface ConferencesOfVenues {
  /** The title of a conference that still needs the room, or null. */
  upcoming(venueId: string, manager: EntityManager): Promise<string | null>;
  /** Whether the room takes part in the conference with a screen, and a unit that sits there has accepted. */
  admits(venueId: string, conferenceId: string): Promise<boolean>;
}

/** The conferences register here when they start. */
@Injectable()
export class VenueUses implements ConferencesOfVenues {
  private conferences: ConferencesOfVenues = {
    upcoming: () => Promise.resolve(null),
    admits: () => Promise.resolve(false),
  };

  register(conferences: ConferencesOfVenues): void {
    this.conferences = conferences;
  }

  upcoming(venueId: string, manager: EntityManager): Promise<string | null> {
    return this.conferences.upcoming(venueId, manager);
  }

  admits(venueId: string, conferenceId: string): Promise<boolean> {
    return this.conferences.admits(venueId, conferenceId);
  }
}
