import type {
  ExternalMark,
  HeadCount,
  LatestLineCheck,
  SourceKey,
  VenueCall,
  VenueNowChanged,
  VenueOnBoard,
} from '@diem-cau/shared';
import type { ParticipationRow } from '../../conferences/conferences.repository';
import type { KnownLine } from '../lines/line-reports';
import { same } from '../same';
import { callReasons, EXPECTED_BEFORE_MS } from './call-reasons';
import { isExpected, venueState, type ConferenceTimes } from './venue-state';

/** What the features know of venues at one moment, by participation or source. */
export interface VenuesFacts {
  times: ConferenceTimes;
  participations: readonly ParticipationRow[];
  /** From presence: when a screen was last there, in milliseconds. */
  lastSeen: ReadonlyMap<string, number>;
  /** From media: sources that have a page open, and those whose picture or sound arrives. */
  connected: ReadonlySet<SourceKey>;
  sending: ReadonlySet<SourceKey>;
  lines: ReadonlyMap<SourceKey, KnownLine>;
  checks: ReadonlyMap<string, LatestLineCheck>;
  counts: ReadonlyMap<string, HeadCount>;
  calls: ReadonlyMap<string, VenueCall>;
  marks: ReadonlyMap<string, ExternalMark>;
  help: ReadonlyMap<string, NonNullable<VenueOnBoard['help']>>;
}

/** The venues' lines of the board. Whether a screen is there says media, at once; presence remembers when it last was. */
export function venueLines(facts: VenuesFacts): VenueOnBoard[] {
  const expected = isExpected(facts.times, EXPECTED_BEFORE_MS);
  return facts.participations.map((participation) => venueLine(participation, facts, expected));
}

function venueLine(participation: ParticipationRow, facts: VenuesFacts, expected: boolean): VenueOnBoard {
  const { id, accepted, connection } = participation;
  const sourceKey: SourceKey = `venue:${id}`;
  const ours = connection === 'screen';
  const check = facts.checks.get(id) ?? null;
  const count = facts.counts.get(id) ?? null;
  const call = facts.calls.get(id) ?? null;
  const mark = ours ? null : (facts.marks.get(id) ?? null);
  const known = ours ? facts.lines.get(sourceKey) : undefined;
  const connected = ours && facts.connected.has(sourceKey);
  const lastSeenAt = (ours && facts.lastSeen.get(id)) || null;
  const verdict = check?.verdict ?? null;
  const state = ours
    ? venueState({ connected, lastSeenAt, verdict }, facts.times, expected)
    : 'not-connected';
  return {
    participationId: id,
    sourceKey,
    name: participation.venueName,
    unitId: participation.hostUnitId,
    connection,
    externalSystem: participation.externalSystem,
    accepted,
    state,
    sending: ours && facts.sending.has(sourceKey),
    line: connected ? (known?.line ?? null) : null,
    lastHeardAt: connected || lastSeenAt === null ? null : new Date(lastSeenAt).toISOString(),
    callReasons: callReasons(
      {
        accepted,
        ours,
        markedConnected: mark?.connected ?? false,
        state,
        lastSeenAt,
        poorSince: connected ? (known?.poorSince ?? null) : null,
        verdict,
        hasCount: count !== null,
        lastCall: call,
      },
      facts.times,
      expected,
    ),
    check,
    delegates: count?.count ?? null,
    countSource: count?.source ?? null,
    countedAt: count && (count.toldAt ?? count.enteredAt),
    coordinatorName: participation.coordinatorName,
    coordinatorPhone: participation.coordinatorPhone,
    technicianName: participation.technicianName,
    technicianPhone: participation.technicianPhone,
    venuePhones: participation.venuePhones,
    help: facts.help.get(id) ?? null,
    lastCall: call && {
      calledAt: call.calledAt,
      calledBy: call.calledBy,
      reached: call.reached,
      agreed: call.agreed,
      waitUntil: call.waitUntil,
    },
    external: mark && {
      connected: mark.connected,
      evidence: mark.evidence,
      markedBy: mark.markedBy,
      markedAt: mark.markedAt,
      picture: mark.picture,
    },
  };
}

const nowOf = (venue: VenueOnBoard): VenueNowChanged => ({
  participationId: venue.participationId,
  state: venue.state,
  sending: venue.sending,
  line: venue.line,
  lastHeardAt: venue.lastHeardAt,
  callReasons: venue.callReasons,
});

export interface ChangedVenues {
  /** New ones, and those of whom more changed than what changes by itself. */
  venues: VenueOnBoard[];
  now: VenueNowChanged[];
}

/** What has to be told of `after` to those who know `before`. */
export function changedVenues(
  before: readonly VenueOnBoard[],
  after: readonly VenueOnBoard[],
): ChangedVenues {
  const known = new Map(before.map((venue) => [venue.participationId, venue]));
  const changed: ChangedVenues = { venues: [], now: [] };
  for (const venue of after) {
    const former = known.get(venue.participationId);
    if (former && same(former, venue)) continue;
    const now = nowOf(venue);
    if (former && same({ ...former, ...now }, venue)) changed.now.push(now);
    else changed.venues.push(venue);
  }
  return changed;
}
