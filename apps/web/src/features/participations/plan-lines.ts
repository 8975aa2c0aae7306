import type { PlanChoice, PlanLine } from '@diem-cau/shared';

export const PLAN_GROUPS = ['all', 'create', 'reuse', 'skip', 'look'] as const;
export type PlanGroup = (typeof PLAN_GROUPS)[number];

/** A new room that may be one on record, or that is called like another. */
export const needsLook = ({ act, candidates, nameTaken, declined }: PlanLine): boolean =>
  (act === 'create' && (nameTaken || candidates.length > 0)) || (act !== 'skip' && declined);

export const fitsGroup = (line: PlanLine, group: PlanGroup): boolean =>
  group === 'all' || (group === 'look' ? needsLook(line) : line.act === group);

/** What a line's list of acts says when it is chosen: `create`, `skip` or the id of a room. */
export const actValue = ({ act, venueId }: PlanLine): string => venueId ?? act;

/** The choices with this one in the place of the unit's former. */
export function withChoice(
  choices: readonly PlanChoice[],
  unitId: string,
  value: string,
): readonly PlanChoice[] {
  const others = choices.filter((choice) => choice.unitId !== unitId);
  const choice: PlanChoice =
    value === 'create' || value === 'skip'
      ? { unitId, act: value, venueId: null }
      : { unitId, act: 'reuse', venueId: value };
  return [...others, choice];
}
