import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { OrgUnit, PackedTree, PlacedUnit, TreePeriod, UnitDetail, UnitHit } from '@diem-cau/shared';
import { ORG_UNIT_LEVELS, packUnits } from '@diem-cau/shared';
import { DomainError } from '../common/errors/domain-error';
import { Clock } from '../common/time/clock';
import { addDays, dayOf, type Day } from '../common/time/day';
import { Scopes } from '../identity/scopes';
import type { DatedTree } from './dated-tree';
import { OrgUnitsRepository } from './org-units.repository';
import { UnitPlacement } from './unit-placement';
import { searchFormerUnits, searchUnits, toHit, type FormerHit, type UnitQuery } from './unit-search';
import { describeUnit } from './unit-detail';

/** What the units are and were. Days left out are today. */
@Injectable()
export class OrgUnitsService implements OnModuleInit {
  private kept: DatedTree | null = null;
  private loading: Promise<DatedTree> | null = null;

  constructor(
    private readonly repository: OrgUnitsRepository,
    private readonly scopes: Scopes,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.scopes.register({
      lineageOf: async (unitIds) => (await this.treeOf(unitIds)).map(({ id }) => id),
      unitNames: (unitIds) => this.namesOf(unitIds),
    });
    this.scopes.registerRecord('unitId', async (id) => ((await this.exist([id])) ? [id] : null));
  }

  today(): Day {
    return dayOf(this.clock.now());
  }

  /** Whether all of these are units, of today or of any other day. */
  async exist(unitIds: readonly string[]): Promise<boolean> {
    const tree = await this.dated();
    return unitIds.every((id) => tree.has(id));
  }

  /** Those of the units that exist on a day. */
  async existingOn(unitIds: readonly string[], on: Day): Promise<string[]> {
    const tree = await this.dated();
    return unitIds.filter((id) => tree.versionOn(id, on));
  }

  /** The whole tree of a day, each unit after its parent. */
  async tree(on = this.today()): Promise<OrgUnit[]> {
    return (await this.dated()).onDay(on).units;
  }

  async packedTree(on: Day): Promise<PackedTree> {
    const tree = await this.dated();
    return { on, revision: tree.revision, units: packUnits(tree.onDay(on).units) };
  }

  /**
   * The part of the tree that holds the units: themselves and all above them, each after its parent. Those that do not exist
   * that day are shown as they were last.
   */
  async treeOf(unitIds: readonly string[], on = this.today()): Promise<OrgUnit[]> {
    return (await this.dated()).withAncestors(unitIds, on);
  }

  /** The units and all beneath them, each after its parent. */
  async subtree(rootIds: readonly string[], on = this.today()): Promise<OrgUnit[]> {
    return (await this.dated()).onDay(on).subtree(rootIds);
  }

  async nameOf(unitId: string, on = this.today()): Promise<string> {
    return (await this.dated()).shownOn(unitId, on)?.name ?? '';
  }

  /** Unknown ids are left out. */
  async namesOf(unitIds: readonly string[], on = this.today()): Promise<Map<string, string>> {
    const tree = await this.dated();
    const units = unitIds.flatMap((id) => tree.shownOn(id, on) ?? []);
    return new Map(units.map(({ unitId, name }) => [unitId, name]));
  }

  /** Searches today's tree unless the query names a day. */
  async search(query: Omit<UnitQuery, 'on'> & { on?: Day }): Promise<UnitHit[]> {
    return searchUnits(await this.dated(), { on: this.today(), ...query });
  }

  /** Units of the day by names that they, or those they took over, had before. */
  async searchFormer(query: Omit<UnitQuery, 'on'> & { on?: Day }): Promise<FormerHit[]> {
    return searchFormerUnits(await this.dated(), { on: this.today(), ...query });
  }

  /** Units by their ids, with where they stand; unknown ids are left out. */
  async hits(unitIds: readonly string[], on = this.today()): Promise<UnitHit[]> {
    const tree = await this.dated();
    return unitIds.flatMap((id) => {
      const unit = tree.unitOn(id, on);
      return unit ? [toHit(tree, unit, on)] : [];
    });
  }

  /** Where units of any day belong in the tree of one day. */
  async placement(on: Day): Promise<UnitPlacement> {
    return new UnitPlacement(await this.dated(), on);
  }

  /** Where all units of all days belong in the tree of one day. */
  async places(on: Day): Promise<PlacedUnit[]> {
    const tree = await this.dated();
    const placement = new UnitPlacement(tree, on);
    return [...tree.unitIds].map((unitId) => {
      const { unitId: at, clear } = placement.of(unitId);
      const name = at === null ? undefined : tree.versionOn(at, on)?.name;
      const place = at === null || name === undefined ? null : { id: at, name, path: tree.pathOf(at, on) };
      return { unitId, place, clear };
    });
  }

  /** The stretches of time between the days on which anything changes, oldest first. */
  async periods(): Promise<TreePeriod[]> {
    const tree = await this.dated();
    const begins = new Set<Day>();
    let open = false;
    for (const { validFrom, validTo } of tree.versions()) {
      if (validFrom) begins.add(validFrom);
      else open = true;
      if (validTo) begins.add(addDays(validTo, 1));
    }
    const starts = [...(open ? [null] : []), ...[...begins].sort()];
    return starts.map((from, index) => {
      const next = starts[index + 1] ?? null;
      const { units } = tree.onDay(from ?? '0000-00-00');
      const counts = Object.fromEntries(
        ORG_UNIT_LEVELS.map((level) => [level, units.filter((unit) => unit.level === level).length]),
      ) as TreePeriod['counts'];
      return { from, to: next && addDays(next, -1), counts };
    });
  }

  /** @throws DomainError NOT_FOUND */
  async detail(unitId: string): Promise<UnitDetail> {
    const [tree, revision] = await Promise.all([this.dated(), this.repository.findUnitRevision(unitId)]);
    if (revision === null || !tree.has(unitId)) throw new DomainError('NOT_FOUND');
    return describeUnit(tree, unitId, revision);
  }

  /** The tree as it is now; read anew only when somebody has changed it. */
  async dated(): Promise<DatedTree> {
    const revision = await this.repository.findRevision();
    while (!this.kept || this.kept.revision < revision) {
      this.loading ??= this.repository.loadTree().finally(() => (this.loading = null));
      const loaded = await this.loading;
      if (!this.kept || this.kept.revision < loaded.revision) this.kept = loaded;
    }
    return this.kept;
  }
}
