import type { HallOnBoard, SourceKey, SpeakerOnBoard, VenueOnBoard } from '@diem-cau/shared';
import { hallName } from '../media/hall-name';
import { same } from './same';
import { changedVenues, venueLines, type ChangedVenues, type VenuesFacts } from './venues/venue-lines';

/** What the features know at one moment. */
export interface BoardFacts extends VenuesFacts {
  speakers: readonly { id: string; name: string; position: string | null }[];
  sharing: ReadonlySet<SourceKey>;
}

export interface BoardLines {
  venues: VenueOnBoard[];
  speakers: SpeakerOnBoard[];
  halls: HallOnBoard[];
}

export interface ChangedLines extends ChangedVenues {
  speakers: SpeakerOnBoard[];
  halls: HallOnBoard[] | null;
}

export function boardLines(facts: BoardFacts): BoardLines {
  return {
    venues: venueLines(facts),
    speakers: facts.speakers.map(({ id, name, position }) => {
      const sourceKey: SourceKey = `speaker:${id}`;
      return {
        speakerId: id,
        sourceKey,
        name,
        position,
        connected: facts.connected.has(sourceKey),
        sending: facts.sending.has(sourceKey),
        sharesScreen: facts.sharing.has(sourceKey),
      };
    }),
    halls: [...facts.connected]
      .filter((key) => key.startsWith('hall:'))
      .toSorted()
      .map((sourceKey) => ({
        sourceKey,
        name: hallName(sourceKey),
        sending: facts.sending.has(sourceKey),
        sharesScreen: facts.sharing.has(sourceKey),
      })),
  };
}

const changed = <Line>(before: readonly Line[], after: readonly Line[]): Line[] =>
  after.filter((line) => !before.some((known) => same(known, line)));

/** The lines of `after` that are not in `before` as they are; the hall's all together. */
export function changedLines(before: BoardLines, after: BoardLines): ChangedLines {
  return {
    ...changedVenues(before.venues, after.venues),
    speakers: changed(before.speakers, after.speakers),
    halls: same(before.halls, after.halls) ? null : after.halls,
  };
}
