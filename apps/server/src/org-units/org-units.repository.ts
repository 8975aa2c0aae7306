import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, type Repository } from 'typeorm';
import { OrgUnitEntity } from './org-unit.entity';

@Injectable()
export class OrgUnitsRepository {
  constructor(@InjectRepository(OrgUnitEntity) private readonly units: Repository<OrgUnitEntity>) {}

  /** The units and everything above them, roots first. */
  async findWithAncestors(ids: string[]): Promise<OrgUnitEntity[]> {
    const found: { id: string }[] = await this.units.query(
      `with recursive lineage as (
         select id, parent_id, 0 as height from org_unit where id = any($1)
         union
         select parent.id, parent.parent_id, lineage.height + 1
           from org_unit parent join lineage on parent.id = lineage.parent_id
       )
       select id from lineage group by id`,
      [ids],
    );
    const order = ['ministry', 'province', 'department', 'district', 'commune'];
    const units = await this.units.findBy({ id: In(found.map(({ id }) => id)) });
    return units.sort(
      (a, b) => order.indexOf(a.level) - order.indexOf(b.level) || a.code.localeCompare(b.code, 'vi'),
    );
  }

  find(ids: string[]): Promise<OrgUnitEntity[]> {
    return this.units.findBy({ id: In(ids) });
  }
}
