import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { QueryFailedError, type DataSource, type EntityManager } from 'typeorm';
import { DomainError } from '../common/errors/domain-error';
import { DatedTree, type Succession, type Version } from './dated-tree';
import type { UnitsPlan } from './import/units-plan';

const FOREIGN_KEY_VIOLATION = '23503';

@Injectable()
export class OrgUnitsRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Rises with every change of any unit. */
  async findRevision(manager: EntityManager = this.dataSource.manager): Promise<number> {
    const [row]: { revision: string }[] = await manager.query('select revision from org_unit_tree');
    return Number(row?.revision ?? 0);
  }

  async loadTree(manager: EntityManager = this.dataSource.manager): Promise<DatedTree> {
    // A change between the two readings leaves the older revision on the newer units: they are merely read once more.
    const revision = await this.findRevision(manager);
    const versions: Version[] = await manager.query(
      `select org_unit_id as "unitId", code, name, level, parent_id as "parentId",
              valid_from::text as "validFrom", valid_to::text as "validTo" from org_unit_version`,
    );
    const successions: Succession[] = await manager.query(
      `select predecessor_id as "predecessorId", successor_id as "successorId", since::text
         from org_unit_succession order by since, predecessor_id, successor_id`,
    );
    return new DatedTree(versions, successions, revision);
  }

  /** Lets one change of the tree follow another. @returns the tree as nobody changes it before the transaction ends */
  async lockTree(manager: EntityManager): Promise<DatedTree> {
    await manager.query('update org_unit_tree set revision = revision + 1');
    return this.loadTree(manager);
  }

  async findUnitRevision(
    unitId: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<number | null> {
    const [row]: { revision: number }[] = await manager.query('select revision from org_unit where id = $1', [
      unitId,
    ]);
    return row?.revision ?? null;
  }

  /** What the units were called last, also within a transaction that has just changed it. */
  async findLastNames(unitIds: string[], manager: EntityManager): Promise<Map<string, string>> {
    const rows: { id: string; name: string }[] = await manager.query(
      `select distinct on (org_unit_id) org_unit_id as id, name from org_unit_version
        where org_unit_id = any($1) order by org_unit_id, valid_from desc nulls last`,
      [unitIds],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  async insertUnits(unitIds: readonly string[], manager: EntityManager): Promise<void> {
    await manager.query('insert into org_unit (id) select unnest($1::uuid[])', [unitIds]);
  }

  /** Puts the versions in the place of all that their units had. */
  async replaceHistories(
    histories: ReadonlyMap<string, readonly Version[]>,
    manager: EntityManager,
  ): Promise<void> {
    const unitIds = [...histories.keys()];
    await manager.query('delete from org_unit_version where org_unit_id = any($1)', [unitIds]);
    await this.raiseRevisions(unitIds, manager);
    await manager.query(
      `insert into org_unit_version (org_unit_id, code, name, level, parent_id, valid_from, valid_to)
       select "unitId", code, name, level, "parentId", "validFrom", "validTo"
         from jsonb_to_recordset($1) as version("unitId" uuid, code text, name text, level text,
           "parentId" uuid, "validFrom" date, "validTo" date)`,
      [JSON.stringify([...histories.values()].flat())],
    );
  }

  /** Does what an import planned, all of it or nothing. @throws DomainError IMPORT_HAS_PROBLEMS */
  async savePlan({ preview, createdIds, histories }: UnitsPlan, manager: EntityManager): Promise<void> {
    const count = preview.problems.length;
    if (count > 0) throw new DomainError('IMPORT_HAS_PROBLEMS', { count });
    await this.insertUnits(createdIds, manager);
    await this.replaceHistories(histories, manager);
  }

  async raiseRevisions(unitIds: readonly string[], manager: EntityManager): Promise<void> {
    await manager.query('update org_unit set revision = revision + 1 where id = any($1)', [unitIds]);
  }

  /** @throws DomainError UNIT_IN_USE when anything belongs to it */
  async deleteUnit(unitId: string, manager: EntityManager): Promise<void> {
    try {
      await manager.query('delete from org_unit where id = $1', [unitId]);
    } catch (error) {
      const { code } =
        error instanceof QueryFailedError ? (error.driverError as { code?: string }) : { code: '' };
      throw code === FOREIGN_KEY_VIOLATION ? new DomainError('UNIT_IN_USE') : error;
    }
  }

  async insertSuccessions(successions: readonly Succession[], manager: EntityManager): Promise<void> {
    await manager.query(
      `insert into org_unit_succession (predecessor_id, successor_id, since)
       select "predecessorId", "successorId", since
         from jsonb_to_recordset($1) as succession("predecessorId" uuid, "successorId" uuid, since date)`,
      [JSON.stringify(successions)],
    );
  }

  async deleteSuccessionsFrom(unitId: string, manager: EntityManager): Promise<void> {
    await manager.query('delete from org_unit_succession where predecessor_id = $1', [unitId]);
  }
}
