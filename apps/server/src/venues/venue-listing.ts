import { Injectable } from '@nestjs/common';
import type { OrgUnit, Venue } from '@diem-cau/shared';
import { AccessService } from '../identity/access.service';
import { OrgUnitsService } from '../org-units/org-units.service';
import { ScreensService } from './screens.service';
import type { VenueEntity } from './venue.entity';
import { wordsIn } from './venues.repository';

/** The units that host rooms, by where they stand in the tree. */
export interface Hosts {
  below(unitId: string): string[];
  /** Those that are called so, or lie below one that is; the beginning of a word is enough. */
  called(word: string): string[];
}

/** Rooms as an account reads them: with their units' names and places, their screens, and whether it may change them. */
@Injectable()
export class VenueListing {
  constructor(
    private readonly access: AccessService,
    private readonly orgUnits: OrgUnitsService,
    private readonly screens: ScreensService,
  ) {}

  async hosts(unitIds: string[]): Promise<Hosts> {
    const byId = new Map((await this.orgUnits.treeOf(unitIds)).map((unit) => [unit.id, unit]));
    const lineages = unitIds.map((id) => ({ id, above: lineage(id, byId) }));
    return {
      below: (unitId) =>
        lineages.filter(({ above }) => above.some((unit) => unit.id === unitId)).map(({ id }) => id),
      called: (word) =>
        lineages
          .filter(({ above }) =>
            wordsIn(above.map(({ name }) => name).join(' ')).some((name) => name.startsWith(word)),
          )
          .map(({ id }) => id),
    };
  }

  async describe(venues: VenueEntity[], accountId: string): Promise<Venue[]> {
    const unitIds = venues.flatMap(({ hostUnitId, keeperUnitId }) =>
      keeperUnitId ? [hostUnitId, keeperUnitId] : [hostUnitId],
    );
    const [units, screens, granted] = await Promise.all([
      this.orgUnits.treeOf([...new Set(unitIds)]),
      this.screens.countByVenue(venues.map(({ id }) => id)),
      this.access.heldWhere(accountId, 'venue.manage'),
    ]);
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    const holds = (unitId: string | null) =>
      granted.everywhere || lineage(unitId, byId).some(({ id }) => granted.unitIds.includes(id));
    return venues.map((venue) => {
      const { hostUnitId, keeperUnitId } = venue;
      const [host, ...above] = lineage(hostUnitId, byId);
      return {
        id: venue.id,
        name: venue.name,
        address: venue.address,
        hostUnitId,
        hostUnitName: host?.name ?? '',
        hostUnitPath: above.map(({ name }) => name).reverse(),
        keeperUnitId,
        keeperUnitName: (keeperUnitId && byId.get(keeperUnitId)?.name) || null,
        capacity: venue.capacity,
        lineNote: venue.lineNote,
        phones: venue.phones,
        screens: screens.get(venue.id) ?? 0,
        archivedAt: venue.archivedAt?.toISOString() ?? null,
        revision: venue.revision,
        mayManage: holds(hostUnitId) || holds(keeperUnitId),
      };
    });
  }
}

/** The unit and all above it, upwards. */
function lineage(unitId: string | null, byId: ReadonlyMap<string, OrgUnit>): OrgUnit[] {
  const units: OrgUnit[] = [];
  for (let unit = unitId && byId.get(unitId); unit; unit = unit.parentId && byId.get(unit.parentId)) {
    units.push(unit);
  }
  return units;
}
