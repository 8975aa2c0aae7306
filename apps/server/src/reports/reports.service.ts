import { Injectable } from '@nestjs/common';
import type { AttendanceTable, ExternalMark, HeadCount, VenueAttendanceRow } from '@diem-cau/shared';
import type { Day } from '../common/time/day';
import { AttendanceService, type PresenceSummary } from '../attendance/attendance.service';
import { ExternalMarksService } from '../attendance/external-marks/external-marks.service';
import { ConferencesService } from '../conferences/conferences.service';
import { OrgUnitsService } from '../org-units/org-units.service';
import { replantedTree, replantedVenue } from './replanted';
import { rollUp, UnitTree, type CountedVenue } from './unit-roll-up';

type Participation = Awaited<ReturnType<ConferencesService['participations']>>[number];

/** Read-only: puts the figures of attendance into the tables that offices report. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly attendance: AttendanceService,
    private readonly marks: ExternalMarksService,
    private readonly conferences: ConferencesService,
    private readonly orgUnits: OrgUnitsService,
  ) {}

  /** @param on the day by whose tree units are rolled up; null: as they were when the conference was held */
  async attendanceTable(conferenceId: string, on: Day | null = null): Promise<AttendanceTable> {
    const [conference, participations, summary, counts, answered, marks] = await Promise.all([
      this.conferences.find(conferenceId),
      this.conferences.participations(conferenceId),
      this.attendance.presenceSummary(conferenceId),
      this.attendance.latestCounts(conferenceId),
      this.attendance.answeredRollCall(conferenceId),
      this.marks.holding(conferenceId),
    ]);
    const unitIds = new Set(participations.flatMap(({ hostUnitId, unitIds }) => [hostUnitId, ...unitIds]));
    const day = await this.conferences.dayOf(conferenceId);
    const units = await this.orgUnits.treeOf([...unitIds], day);
    const tree = new UnitTree(units);
    const names = new Map(units.map(({ id, name }) => [id, name]));
    const lines = participations.map((participation) => ({
      ...participation,
      row: {
        ...venueRow(participation, tree, names, counts.get(participation.id), summary),
        answered: answered && answered.has(participation.id),
        externalMark: participation.connection === 'screen' ? null : markIn(marks.get(participation.id)),
      },
    }));
    const venues = lines.map(({ row }) => row);
    return {
      conferenceTitle: conference.title,
      on,
      from: conference.wentLiveAt?.toISOString() ?? null,
      to: conference.endedAt?.toISOString() ?? null,
      online: onlineFigures(summary),
      venues: venues.toSorted(byGroupAndName),
      units: await this.byUnit(
        lines.map(({ hostUnitId, unitIds, row }) => ({ ...row, hostUnitId, unitIds })),
        tree,
        on,
      ),
      totals: {
        delegates: venues.reduce((sum, { delegates }) => sum + (delegates ?? 0), 0),
        venuesInvited: venues.length,
        venuesExternal: venues.filter(({ external }) => external).length,
        venuesExternalConnected: venues.filter(({ externalMark }) => externalMark?.connected).length,
        venuesConnected: venues.filter(({ connected }) => connected).length,
        venuesAnswered: answered && venues.filter((venue) => venue.answered).length,
        venuesCounted: venues.filter(({ delegates }) => delegates !== null).length,
      },
    };
  }

  private async byUnit(
    venues: CountedVenue[],
    tree: UnitTree,
    on: Day | null,
  ): Promise<AttendanceTable['units']> {
    if (on === null) return rollUp(tree, venues);
    const placement = await this.orgUnits.placement(on);
    const placed = venues.flatMap(({ hostUnitId, unitIds }) =>
      [hostUnitId, ...unitIds].map((id) => placement.of(id)),
    );
    const known = placed.flatMap(({ unitId }) => unitId ?? []);
    const thatDay = replantedTree(placed, await this.orgUnits.treeOf(known, on));
    return rollUp(
      thatDay,
      venues.map((venue) => replantedVenue(venue, (id) => placement.of(id))),
    );
  }

  /** The zone in which the conference's times are shown. */
  async timeZoneOf(conferenceId: string): Promise<string> {
    return (await this.conferences.find(conferenceId)).timeZone;
  }
}

function venueRow(
  { id, venueName, hostUnitId, unitIds, connection }: Participation,
  tree: UnitTree,
  names: ReadonlyMap<string, string>,
  count: HeadCount | undefined,
  { venues }: PresenceSummary,
): Omit<VenueAttendanceRow, 'answered' | 'externalMark'> {
  const external = connection !== 'screen';
  const presence = external ? undefined : venues.get(id);
  return {
    participationId: id,
    venueName,
    groupName: tree.get(tree.linesAbove(hostUnitId)[0]?.id ?? null)?.name ?? '',
    unitNames: unitIds.map((unitId) => names.get(unitId) ?? '').toSorted(inVietnamese),
    delegates: count?.count ?? null,
    source: count?.source ?? null,
    informant: count?.informant ?? null,
    enteredBy: count?.enteredBy ?? null,
    countedAt: count ? (count.toldAt ?? count.enteredAt) : null,
    connectedMinutes: Math.floor(presence?.connectedMinutes ?? 0),
    connected: presence?.connected ?? false,
    external,
  };
}

function markIn(mark: ExternalMark | undefined): VenueAttendanceRow['externalMark'] {
  if (!mark) return null;
  const { connected, evidence, markedBy, markedAt, picture } = mark;
  return { connected, evidence, markedBy, markedAt, hasPicture: picture !== null };
}

function onlineFigures({
  peak,
  uniqueDevices,
  views,
  watchMinutes,
  declared,
}: PresenceSummary): AttendanceTable['online'] {
  return {
    peakDevices: peak.devices,
    peakAt: peak.at === null ? null : new Date(peak.at).toISOString(),
    uniqueDevices,
    views,
    watchMinutes: {
      total: toTenths(watchMinutes.total),
      mean: toTenths(watchMinutes.mean),
      median: toTenths(watchMinutes.median),
    },
    declared,
  };
}

const toTenths = (minutes: number): number => Math.round(minutes * 10) / 10;
const inVietnamese = new Intl.Collator('vi', { numeric: true }).compare;

function byGroupAndName(a: VenueAttendanceRow, b: VenueAttendanceRow): number {
  return inVietnamese(a.groupName, b.groupName) || inVietnamese(a.venueName, b.venueName);
}
