import { Injectable } from '@nestjs/common';
import type { RollCallVenueForStaff } from '@diem-cau/shared';
import { Clock } from '../../common/time/clock';
import { ConferencesService } from '../../conferences/conferences.service';
import { DelegatesService } from '../../conferences/delegates/delegates.service';
import type { SittingEntity } from '../../conferences/sitting.entity';
import { OrgUnitsService } from '../../org-units/org-units.service';
import { callingOrder } from './calling-order';

/** People are called some time before the sitting begins. */
const BEFOREHAND_MS = 2 * 3600_000;

export interface CallingList {
  sittingName: string | null;
  venues: RollCallVenueForStaff[];
}

/** Who is to be called: venues of which a seated unit has accepted, in the order of the tree. */
@Injectable()
export class RollCallList {
  constructor(
    private readonly conferences: ConferencesService,
    private readonly delegates: DelegatesService,
    private readonly orgUnits: OrgUnitsService,
    private readonly clock: Clock,
  ) {}

  async read(conferenceId: string): Promise<CallingList> {
    const [participations, sittings, day] = await Promise.all([
      this.conferences.participations(conferenceId),
      this.conferences.sittings(conferenceId),
      this.conferences.dayOf(conferenceId),
    ]);
    const sitting = sittingAt(sittings, this.clock.now());
    const admitted = participations.filter(({ accepted }) => accepted);
    const hosts = [...new Set(admitted.map(({ hostUnitId }) => hostUnitId))];
    const [units, expected] = await Promise.all([
      this.orgUnits.treeOf(hosts, day),
      this.delegates.expectedByVenue(conferenceId, sitting?.id ?? null),
    ]);
    return {
      sittingName: sitting?.name ?? null,
      venues: callingOrder(units, admitted).map(({ unit, group, ...venue }) => ({
        participationId: venue.id,
        name: venue.venueName,
        level: unit.level,
        groupId: group.id,
        groupName: group.name,
        external: venue.connection !== 'screen',
        expected: expected.get(venue.id) ?? null,
        coordinatorName: venue.coordinatorName,
        coordinatorPhone: venue.coordinatorPhone,
      })),
    };
  }
}

/** The sitting that is held or is about to begin, else the last that was held, else the first. */
function sittingAt(sittings: readonly SittingEntity[], now: Date): SittingEntity | undefined {
  const begun = sittings.filter(({ startsAt }) => startsAt.getTime() - BEFOREHAND_MS <= now.getTime());
  return begun.at(-1) ?? sittings[0];
}
