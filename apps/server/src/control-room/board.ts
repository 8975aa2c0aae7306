import type { SourceKey, SpeakerOnBoard, VenueOnBoard, VenueState } from '@diem-cau/shared';
import type { ParticipationRow } from '../conferences/conferences.repository';

/** What the features know at one moment. */
export interface BoardFacts {
  participations: readonly ParticipationRow[];
  speakers: readonly { id: string; name: string; position: string | null }[];
  /** From presence: participations that have been connected while the conference was open. */
  presence: ReadonlyMap<string, 'connected' | 'lost'>;
  /** From media: sources that have a page open, and those whose picture or sound arrives. */
  connected: ReadonlySet<SourceKey>;
  sending: ReadonlySet<SourceKey>;
  delegates: ReadonlyMap<string, number>;
}

export interface BoardLines {
  venues: VenueOnBoard[];
  speakers: SpeakerOnBoard[];
}

function venueState(isConnected: boolean, presence: 'connected' | 'lost' | undefined): VenueState {
  if (isConnected) return 'connected';
  return presence === undefined ? 'not-connected' : 'lost';
}

/**
 * The lines of the control board. Media knows at once that a screen has gone, presence only after its
 * lease; so "connected" is media's word and "lost" is what presence remembers.
 */
export function boardLines(facts: BoardFacts): BoardLines {
  return {
    venues: facts.participations.map((participation) => {
      const sourceKey: SourceKey = `venue:${participation.id}`;
      const { connection, externalSystem, accepted } = participation;
      const isOurs = connection === 'screen';
      return {
        participationId: participation.id,
        sourceKey,
        name: participation.venueName,
        unitId: participation.hostUnitId,
        connection,
        externalSystem,
        accepted,
        state: isOurs
          ? venueState(facts.connected.has(sourceKey), facts.presence.get(participation.id))
          : 'not-connected',
        sending: isOurs && facts.sending.has(sourceKey),
        delegates: facts.delegates.get(participation.id) ?? null,
        coordinatorName: participation.coordinatorName,
        coordinatorPhone: participation.coordinatorPhone,
      };
    }),
    speakers: facts.speakers.map(({ id, name, position }) => {
      const sourceKey: SourceKey = `speaker:${id}`;
      return {
        speakerId: id,
        sourceKey,
        name,
        position,
        connected: facts.connected.has(sourceKey),
        sending: facts.sending.has(sourceKey),
      };
    }),
  };
}

const changed = <Line>(before: readonly Line[], after: readonly Line[]): Line[] => {
  const known = new Set(before.map((line) => JSON.stringify(line)));
  return after.filter((line) => !known.has(JSON.stringify(line)));
};

/** The lines of `after` that are not in `before` as they are. */
export function changedLines(before: BoardLines, after: BoardLines): BoardLines {
  return { venues: changed(before.venues, after.venues), speakers: changed(before.speakers, after.speakers) };
}
