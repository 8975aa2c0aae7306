import { Injectable } from '@nestjs/common';
import { PUBLIC_UNITS_LIMITS, type PublicUnit, type UnitHit } from '@diem-cau/shared';
import { DomainError } from '../../common/errors/domain-error';
import { OrgUnitsService } from '../../org-units/org-units.service';
import { ConferencesService } from '../conferences.service';

/** The units that a conference's viewers may call their own: communes of its province, as they are today. */
@Injectable()
export class ViewerUnits {
  constructor(
    private readonly conferences: ConferencesService,
    private readonly orgUnits: OrgUnitsService,
  ) {}

  /** Units whose names fit what was typed, with or without accents; after them those whose former names do. */
  async search(conferenceId: string, typed: string): Promise<PublicUnit[]> {
    const within = await this.areaOf(conferenceId);
    const query = { q: typed, levels: ['commune'] as const, within, limit: PUBLIC_UNITS_LIMITS.found };
    const now = (await this.orgUnits.search(query)).map((hit) => toPublicUnit(hit));
    const former = (await this.orgUnits.searchFormer(query))
      .filter(({ unit }) => now.every(({ id }) => id !== unit.id))
      .map(({ unit, formerName }) => toPublicUnit(unit, formerName));
    return [...now, ...former].slice(0, PUBLIC_UNITS_LIMITS.found);
  }

  /** @throws DomainError NOT_FOUND for what is no commune of the conference's province today */
  async get(conferenceId: string, unitId: string): Promise<PublicUnit> {
    const [lineage, [hit]] = await Promise.all([
      this.orgUnits.treeOf([unitId]),
      this.orgUnits.hits([unitId]),
    ]);
    const area = await this.areaOf(conferenceId);
    const isThere = hit?.level === 'commune' && hit.endedOn === null && lineage.some(({ id }) => id === area);
    if (!isThere) throw new DomainError('NOT_FOUND', {}, 'unitId');
    return toPublicUnit(hit);
  }

  /** The host's province; for a ministry's conference the ministry itself. */
  private async areaOf(conferenceId: string): Promise<string> {
    const { hostUnitId } = await this.conferences.find(conferenceId);
    const lineage = await this.orgUnits.treeOf([hostUnitId]);
    return (lineage.find(({ level }) => level === 'province') ?? lineage[0])?.id ?? hostUnitId;
  }
}

/** A commune that lies right beneath its province needs nothing more to be told by. */
const toPublicUnit = ({ id, name, path }: UnitHit, formerName: string | null = null): PublicUnit => ({
  id,
  name,
  above: path.length > 1 ? (path.at(-1) ?? null) : null,
  formerName,
});
