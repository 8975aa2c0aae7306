import { Injectable } from '@nestjs/common';
import type { OrgUnit, VenuePeopleImported, VenuePeoplePreview } from '@diem-cau/shared';
import { Changes, type ChangedBy } from '../../audit/changes';
import { DomainError } from '../../common/errors/domain-error';
import { SheetReader } from '../../spreadsheets/sheet-reader.service';
import { readTable } from '../../spreadsheets/table';
import { ParticipationsRepository } from './participations.repository';
import { ParticipationsService } from './participations.service';
import { comparePeople, PEOPLE_COLUMNS, peopleOf, type NamedVenue } from './venue-people';

/** Who answers for the venues, from a table: shown first, then done whole or not at all. */
@Injectable()
export class VenuePeopleService {
  constructor(
    private readonly repository: ParticipationsRepository,
    private readonly participations: ParticipationsService,
    private readonly reader: SheetReader,
    private readonly changes: Changes,
  ) {}

  /** @throws DomainError SHEET_UNREADABLE and its like, SHEET_COLUMNS_MISSING */
  async preview(conferenceId: string, bytes: Uint8Array): Promise<VenuePeoplePreview> {
    const { units, participations } = await this.participations.list(conferenceId);
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    const venues = participations.map((participation): NamedVenue => ({
      ...participation,
      unitNames: participation.units.map(({ name }) => name),
      above: namesAbove(participation.hostUnitId, byId),
    }));
    return comparePeople(readTable(await this.reader.read(bytes), PEOPLE_COLUMNS), venues);
  }

  /** @throws DomainError CHANGED_MEANWHILE when what would be done is not what was shown, BAD_INPUT while there are problems */
  async carryOut(
    by: ChangedBy,
    conferenceId: string,
    bytes: Uint8Array,
    fingerprint: string,
  ): Promise<VenuePeopleImported> {
    const { changes, problems, unchanged, ...preview } = await this.preview(conferenceId, bytes);
    if (problems.length > 0) throw new DomainError('BAD_INPUT', {}, 'file');
    if (preview.fingerprint !== fingerprint) throw new DomainError('CHANGED_MEANWHILE');
    const afterOf = new Map(changes.map(({ participationId, after }) => [participationId, after]));
    const beforeOf = new Map(changes.map(({ participationId, before }) => [participationId, before]));
    return this.changes.make(by, 'participation.import-people', async ({ manager, record }) => {
      await this.participations.assertOpen(conferenceId, manager);
      const found = await this.repository.findSomeForChange(conferenceId, [...afterOf.keys()], manager);
      for (const participation of found) {
        const seen = beforeOf.get(participation.id);
        const isAsSeen = JSON.stringify(peopleOf(participation)) === JSON.stringify(seen);
        if (!isAsSeen) throw new DomainError('CHANGED_MEANWHILE');
        Object.assign(participation, afterOf.get(participation.id), { revision: participation.revision + 1 });
      }
      if (found.length < afterOf.size) throw new DomainError('CHANGED_MEANWHILE');
      await this.repository.saveAll(found, manager);
      const said = (side: 'before' | 'after') => ({
        venues: changes.map((change) => ({ venue: change.venueName, ...change[side] })),
      });
      if (changes.length > 0) await record(`conference:${conferenceId}`, said('before'), said('after'));
      return { changed: changes.length, unchanged };
    });
  }
}

function namesAbove(unitId: string, byId: ReadonlyMap<string, OrgUnit>): string[] {
  const names: string[] = [];
  for (let unit = byId.get(unitId); unit?.parentId;) {
    unit = byId.get(unit.parentId);
    if (unit) names.push(unit.name);
  }
  return names;
}
