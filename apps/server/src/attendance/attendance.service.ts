import { Injectable } from '@nestjs/common';
import type { BeatsKept, DeclaredAudience, HeadCount, LiveFigures, PresenceBeat } from '@diem-cau/shared';
import type { Connection } from '../common/realtime/connection';
import { Clock } from '../common/time/clock';
import { Expiring } from '../common/time/expiring';
import { ConferencesService } from '../conferences/conferences.service';
import { AudienceService } from './audience/audience.service';
import { declaredAudience } from './audience/declared-audience';
import {
  concurrentDevices,
  connectedMinutes,
  isVenueConnected,
  liveTime,
  peak,
  uniqueDevices,
  views,
  wasVenueConnected,
  watchMinutes,
  type WatchMinutes,
} from './figures';
import { ExternalMarksService } from './external-marks/external-marks.service';
import { HeadCountsService } from './head-counts.service';
import { LivePresence } from './live-presence';
import { PresenceIngestion } from './presence-ingestion';
import { RollCallRecordsRepository } from './roll-call/roll-call-records.repository';
import { presenceTabOf } from './presence-tab';

const INVITED_FOR_MS = 10_000;

/** How many venues are invited, and which of them join by a screen of ours. */
interface Invited {
  total: number;
  ours: ReadonlySet<string>;
}

export interface VenuePresence {
  connectedMinutes: number;
  connected: boolean;
}

/** All figures of presence over the official time, for reports. */
export interface PresenceSummary {
  peak: { devices: number; at: number | null };
  uniqueDevices: number;
  views: number;
  watchMinutes: WatchMinutes;
  declared: DeclaredAudience;
  /** By participation; venues whose screens were never seen are missing. */
  venues: Map<string, VenuePresence>;
}

/** Figures of a conference, worked out from stored facts, official times and the conference's rules. */
@Injectable()
export class AttendanceService {
  private readonly invited = new Expiring<Invited>(INVITED_FOR_MS, async (conferenceId) => {
    const participations = await this.conferences.participations(conferenceId);
    const ours = participations.filter(({ connection }) => connection === 'screen');
    return { total: participations.length, ours: new Set(ours.map(({ id }) => id)) };
  });

  constructor(
    private readonly ingestion: PresenceIngestion,
    private readonly presence: LivePresence,
    private readonly headCounts: HeadCountsService,
    private readonly audience: AudienceService,
    private readonly marks: ExternalMarksService,
    private readonly rollCalls: RollCallRecordsRepository,
    private readonly conferences: ConferencesService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_ALLOWED, OVERLOADED, UNAVAILABLE */
  async keepBeats(connection: Connection, beats: PresenceBeat[]): Promise<BeatsKept> {
    return this.ingestion.keep(presenceTabOf(connection), connection.id, beats);
  }

  async liveFigures(conferenceId: string): Promise<LiveFigures> {
    const { conference, ledger, counts, now } = await this.facts(conferenceId);
    const live = liveTime(conference.wentLiveAt, conference.endedAt, now);
    const { viewers, venues } = ledger;
    const { devices, at } = peak(viewers, live);
    const declared = declaredAudience(await this.audience.recent(conferenceId), ledger.viewersById, live);
    const { total, ours } = await this.invited.get(conferenceId);
    return {
      at: new Date(now).toISOString(),
      concurrentDevices: concurrentDevices(viewers, now, conference.rules),
      peakDevices: devices,
      peakAt: at === null ? null : new Date(at).toISOString(),
      uniqueDevices: uniqueDevices(viewers, live),
      declaredWatching: declared.people,
      declaringDevices: declared.devices,
      venuesConnected: [...venues].filter(
        ([id, screens]) => ours.has(id) && isVenueConnected(screens, now, conference.rules),
      ).length,
      venuesInvited: total,
      venuesExternal: total - ours.size,
      venuesExternalConnected: await this.marks.countConnected(conferenceId),
      venuesAnswered: (await this.answeredRollCall(conferenceId))?.size ?? null,
      venuesCounted: counts.size,
      delegatesPresent: [...counts.values()].reduce((sum, { count }) => sum + count, 0),
    };
  }

  async presenceSummary(conferenceId: string): Promise<PresenceSummary> {
    const { conference, ledger, now } = await this.facts(conferenceId);
    const { rules } = conference;
    const live = liveTime(conference.wentLiveAt, conference.endedAt, now);
    const { viewers, venues } = ledger;
    const said = await this.audience.all(conferenceId);
    const names = await this.audience.unitNames(said);
    return {
      peak: peak(viewers, live),
      uniqueDevices: uniqueDevices(viewers, live),
      views: views(viewers, live, rules),
      watchMinutes: watchMinutes(viewers, live),
      declared: declaredAudience(said, ledger.viewersById, live, (unitId) => names.get(unitId) ?? null),
      venues: new Map(
        [...venues].map(([participationId, screens]) => [
          participationId,
          {
            connectedMinutes: connectedMinutes(screens, live),
            connected: wasVenueConnected(screens, live, rules),
          },
        ]),
      ),
    };
  }

  /** When a screen of each venue was last present, in milliseconds, by participation; venues never seen are missing. */
  async screensLastSeen(conferenceId: string): Promise<Map<string, number>> {
    const { venues } = await this.presence.of(conferenceId);
    return new Map(
      [...venues].flatMap(([participationId, { present }]) => {
        const last = present.at(-1);
        return last ? [[participationId, last.to] as const] : [];
      }),
    );
  }

  /** The figure of every venue that has a head count, by participation. */
  latestCounts(conferenceId: string): Promise<Map<string, HeadCount>> {
    return this.headCounts.figures(conferenceId);
  }

  /** The counts of one venue, newest first. */
  countsOf(conferenceId: string, participationId: string): Promise<HeadCount[]> {
    return this.headCounts.of(conferenceId, participationId);
  }

  /** Venues that answered a roll call which counts; null when none was held. */
  answeredRollCall(conferenceId: string): Promise<ReadonlySet<string> | null> {
    return this.rollCalls.findAnswered(conferenceId);
  }

  private async facts(conferenceId: string) {
    const [conference, ledger, counts] = await Promise.all([
      this.conferences.find(conferenceId),
      this.presence.of(conferenceId),
      this.headCounts.figures(conferenceId),
    ]);
    return { conference, ledger, counts, now: this.clock.now().getTime() };
  }
}
