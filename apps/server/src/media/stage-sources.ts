import { Injectable } from '@nestjs/common';
import type { Shot, SourceKey, StageSource } from '@diem-cau/shared';
import { DomainError } from '../common/errors/domain-error';
import { ConferencesService } from '../conferences/conferences.service';
import { FloorRepository } from './floor/floor.repository';
import { hallName } from './hall-name';
import { MediaRooms } from './media-rooms';

/** A source, and whether it takes part: a venue does once a unit that sits there has accepted. */
type Described = Pick<StageSource, 'name' | 'caption'> & { admitted: boolean };

/** Who may be on a conference's stage, and what they are called there. */
@Injectable()
export class StageSources {
  constructor(
    private readonly floor: FloorRepository,
    private readonly conferences: ConferencesService,
    private readonly rooms: MediaRooms,
  ) {}

  /** @throws DomainError NOT_FOUND, VENUE_NOT_ACCEPTED */
  async find(conferenceId: string, { key, picture }: Shot): Promise<StageSource> {
    const described = await this.describe(conferenceId, key);
    if (!described) throw new DomainError('NOT_FOUND');
    const { admitted, ...named } = described;
    if (!admitted) throw new DomainError('VENUE_NOT_ACCEPTED');
    return { key, picture, ...named };
  }

  /**
   * What is shown already may be shown on, even while its line is down.
   *
   * @throws DomainError SOURCE_NOT_CONNECTED, NOT_SHARING_SCREEN
   */
  assertThere(conferenceId: string, { key, picture }: Shot, known: readonly Shot[]): void {
    if (known.some((shot) => shot.key === key && shot.picture === picture)) return;
    if (!this.rooms.connectedSources(conferenceId).has(key)) throw new DomainError('SOURCE_NOT_CONNECTED');
    if (picture === 'screen' && !this.rooms.sharingSources(conferenceId).has(key)) {
      throw new DomainError('NOT_SHARING_SCREEN');
    }
  }

  async describeSpeaker(conferenceId: string, id: string): Promise<Described | null> {
    const speaker = (await this.conferences.speakers(conferenceId)).find((each) => each.id === id);
    return speaker ? { name: speaker.name, caption: speaker.position, admitted: true } : null;
  }

  private async describe(conferenceId: string, key: SourceKey): Promise<Described | null> {
    const [kind, id = ''] = key.split(':');
    switch (kind) {
      case 'speaker':
        return this.describeSpeaker(conferenceId, id);
      case 'venue':
        return this.describeVenue(conferenceId, id);
      case 'hall':
        return { name: hallName(key), caption: null, admitted: true };
      default:
        return this.describeViewer(conferenceId, key);
    }
  }

  /** A viewer has the name under which they asked for the floor, while it calls them. */
  private async describeViewer(conferenceId: string, key: SourceKey): Promise<Described | null> {
    const called = await this.floor.findCalled(conferenceId, key);
    return called && { name: called.name, caption: null, admitted: true };
  }

  private async describeVenue(conferenceId: string, id: string): Promise<Described | null> {
    const participations = await this.conferences.participations(conferenceId);
    const found = participations.find((each) => each.id === id);
    return found ? { name: found.venueName, caption: null, admitted: found.accepted } : null;
  }
}
