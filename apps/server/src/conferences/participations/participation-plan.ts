import { createHash } from 'node:crypto';
import {
  spellingKey,
  type OrgUnit,
  type ParticipationPlan,
  type PlanCandidate,
  type PlanChoice,
  type PlanLine,
} from '@diem-cau/shared';

/** What a plan is made of. */
export interface PlanFacts {
  /** Units that shall have a venue each, in the order of the tree. */
  units: readonly OrgUnit[];
  /** These and all above them. */
  tree: readonly OrgUnit[];
  naming: string;
  choices: readonly PlanChoice[];
  /** Rooms that might be meant. */
  rooms: readonly { id: string; name: string; hostUnitId: string; hostUnitName: string }[];
  /** Venues of this conference, and who sits there. */
  participations: readonly { venueId: string; venueName: string; unitIds: readonly string[] }[];
  declined: ReadonlySet<string>;
}

/**
 * One line for each unit. A unit that sits somewhere already is left alone. A room of the unit's own is proposed; one of
 * another unit that is merely called the same is shown, and taken only when somebody chooses it.
 */
export function planParticipations(facts: PlanFacts): ParticipationPlan {
  const byId = new Map(facts.tree.map((unit) => [unit.id, unit]));
  const choices = new Map(facts.choices.map((choice) => [choice.unitId, choice]));
  const seats = new Map(
    facts.participations.flatMap(({ venueName, unitIds }) =>
      unitIds.map((unitId): [string, string] => [unitId, venueName]),
    ),
  );
  const drafts = facts.units.map((unit) =>
    draftLine(unit, byId, facts, seats.get(unit.id) ?? null, choices.get(unit.id) ?? null),
  );
  const names = Map.groupBy(
    [
      ...drafts.filter(({ act }) => act === 'create').map(({ venueName }) => venueName),
      ...facts.participations.map(({ venueName }) => venueName),
    ],
    spellingKey,
  );
  const lines = drafts.map((line) => ({
    ...line,
    nameTaken: line.act === 'create' && (names.get(spellingKey(line.venueName))?.length ?? 0) > 1,
  }));
  const count = (act: PlanChoice['act']) => lines.filter((line) => line.act === act).length;
  return {
    lines,
    creates: count('create'),
    reuses: count('reuse'),
    skips: count('skip'),
    digest: createHash('sha256').update(JSON.stringify(lines)).digest('hex'),
  };
}

function draftLine(
  unit: OrgUnit,
  byId: ReadonlyMap<string, OrgUnit>,
  { naming, rooms, participations, declined }: PlanFacts,
  seatedAt: string | null,
  choice: PlanChoice | null,
): PlanLine {
  const path = above(unit, byId);
  const newName = venueName(naming, unit, path.at(-1) ?? '');
  const key = spellingKey(newName);
  const participating = new Set(participations.map(({ venueId }) => venueId));
  const candidates = rooms
    .filter(({ hostUnitId, name }) => hostUnitId === unit.id || spellingKey(name) === key)
    .map((room): PlanCandidate => ({
      venueId: room.id,
      name: room.name,
      hostUnitName: room.hostUnitName,
      because: room.hostUnitId === unit.id ? 'own' : 'same-name',
      participates: participating.has(room.id),
    }))
    .sort((a, b) => Number(b.because === 'own') - Number(a.because === 'own'));
  const taken = seatedAt === null ? taking(candidates, choice) : null;
  const act = seatedAt !== null || choice?.act === 'skip' ? 'skip' : taken ? 'reuse' : 'create';
  return {
    unitId: unit.id,
    unitName: unit.name,
    path,
    act,
    venueName: seatedAt ?? taken?.name ?? newName,
    venueId: act === 'reuse' ? (taken?.venueId ?? null) : null,
    seatedAt,
    declined: declined.has(unit.id),
    candidates,
    nameTaken: false,
  };
}

function taking(candidates: PlanCandidate[], choice: PlanChoice | null): PlanCandidate | null {
  if (choice?.act === 'create') return null;
  const chosen = choice?.act === 'reuse' && candidates.find(({ venueId }) => venueId === choice.venueId);
  return chosen || (candidates.find(({ because }) => because === 'own') ?? null);
}

/** Names above the unit, from the root down. */
function above(unit: OrgUnit, byId: ReadonlyMap<string, OrgUnit>): string[] {
  const names: string[] = [];
  for (let next = parentOf(unit, byId); next; next = parentOf(next, byId)) names.unshift(next.name);
  return names;
}

const parentOf = ({ parentId }: OrgUnit, byId: ReadonlyMap<string, OrgUnit>) =>
  parentId === null ? undefined : byId.get(parentId);

/** "UBND {đơn vị}" for "Xã Nghĩa An" is "UBND xã Nghĩa An": within a name the level is written small. */
export function venueName(naming: string, unit: Pick<OrgUnit, 'name'>, parentName: string): string {
  const inside = (name: string, offset: number) =>
    offset === 0 ? name : `${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`;
  return naming
    .normalize('NFC')
    .replace(/\{(đơn vị|unit)\}/giu, (_, __, offset: number) => inside(unit.name, offset))
    .replace(/\{(cấp trên|above)\}/giu, (_, __, offset: number) => inside(parentName, offset))
    .replace(/\s+/g, ' ')
    .trim();
}
