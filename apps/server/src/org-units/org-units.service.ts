import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { OrgUnit } from '@diem-cau/shared';
import { Scopes } from '../identity/scopes';
import type { OrgUnitEntity } from './org-unit.entity';
import { OrgUnitsRepository } from './org-units.repository';

@Injectable()
export class OrgUnitsService implements OnModuleInit {
  constructor(
    private readonly repository: OrgUnitsRepository,
    private readonly scopes: Scopes,
  ) {}

  onModuleInit(): void {
    this.scopes.register({
      lineageOf: async (unitIds) => (await this.treeOf(unitIds)).map(({ id }) => id),
      unitNames: (unitIds) => this.namesOf(unitIds),
    });
    this.scopes.registerRecord('unitId', async (id) =>
      (await this.repository.find([id])).length > 0 ? [id] : null,
    );
  }

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
  endedOn: null,
});
