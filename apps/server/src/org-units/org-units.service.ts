import { Injectable } from '@nestjs/common';
import type { OrgUnit } from '@diem-cau/shared';
import type { OrgUnitEntity } from './org-unit.entity';
import { OrgUnitsRepository } from './org-units.repository';

@Injectable()
export class OrgUnitsService {
  constructor(private readonly repository: OrgUnitsRepository) {}

  /** The part of the tree that holds the units: themselves and all above them, roots first. */
  async treeOf(unitIds: string[]): Promise<OrgUnit[]> {
    return (await this.repository.findWithAncestors(unitIds)).map(toOrgUnit);
  }

  async nameOf(unitId: string): Promise<string> {
    return (await this.namesOf([unitId])).get(unitId) ?? '';
  }

  async namesOf(unitIds: string[]): Promise<Map<string, string>> {
    return new Map((await this.repository.find(unitIds)).map(({ id, name }) => [id, name]));
  }
}

const toOrgUnit = ({ id, code, name, level, parentId }: OrgUnitEntity): OrgUnit => ({
  id,
  code,
  name,
  level,
  parentId,
});
