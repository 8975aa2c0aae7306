import { mayStandUnder, UNIT_LIMITS, type OrgUnitLevel, type UnitVersion } from '@diem-cau/shared';
import { holdsOn, versionToChange } from './unit-versions';

/** What somebody fills in about a unit; '' is nothing yet. Days are written `2026-11-22`. */
export interface UnitDraft {
  name: string;
  code: string;
  level: OrgUnitLevel | '';
  parentId: string | null;
  /** From which day; '' stands for "as far back as is known". */
  from: string;
}

export type DraftField = keyof UnitDraft;
/** The text that says what is wrong. */
export type DraftProblem =
  'needName' | 'needCode' | 'needLevel' | 'needDay' | 'tooLong' | 'levelUnfit' | 'notThen' | 'nothingChanged';
export type DraftProblems = Partial<Record<DraftField, DraftProblem>>;

/** @param parentLevel of the chosen parent; null when there is none or it is not known yet */
export function problemsOf(draft: UnitDraft, parentLevel: OrgUnitLevel | null): DraftProblems {
  const problems: DraftProblems = {};
  const [name, code] = [draft.name.trim(), draft.code.trim()];
  if (name === '') problems.name = 'needName';
  else if (name.length > UNIT_LIMITS.name) problems.name = 'tooLong';
  if (code === '') problems.code = 'needCode';
  else if (code.length > UNIT_LIMITS.code) problems.code = 'tooLong';
  if (draft.level === '') problems.level = 'needLevel';
  else if (parentLevel !== null && !mayStandUnder(draft.level, parentLevel)) problems.level = 'levelUnfit';
  return problems;
}

/** The problems of a change besides: the unit must exist then, and something must differ. */
export function problemsOfChange(
  draft: UnitDraft,
  parentLevel: OrgUnitLevel | null,
  versions: readonly UnitVersion[],
): DraftProblems {
  const problems = problemsOf(draft, parentLevel);
  const changed = versionToChange(versions, draft.from || null);
  if (draft.from === '' && versions[0]?.validFrom !== null) problems.from = 'needDay';
  else if (!changed) problems.from = 'notThen';
  else if (Object.keys(problems).length === 0 && differences(changed, draft).length === 0) {
    problems.name = 'nothingChanged';
  }
  return problems;
}

export type Difference = 'name' | 'code' | 'level' | 'parentId';

/** In what a draft differs from the version that it changes. */
export function differences(version: UnitVersion, draft: UnitDraft): Difference[] {
  const fields: readonly Difference[] = ['name', 'code', 'level', 'parentId'];
  const wanted = { ...draft, name: draft.name.trim(), code: draft.code.trim() };
  return fields.filter((field) => version[field] !== wanted[field]);
}

/** Whether a change from that day corrects what was recorded instead of beginning something new. */
export const corrects = (version: UnitVersion, from: string): boolean => version.validFrom === (from || null);

/** What a form begins with: the unit as it is on a day, to be changed from that day. */
export function draftOf(versions: readonly UnitVersion[], day: string): UnitDraft {
  const version = versions.find((each) => holdsOn(each, day)) ?? versions.at(-1);
  return {
    name: version?.name ?? '',
    code: version?.code ?? '',
    level: version?.level ?? '',
    parentId: version?.parentId ?? null,
    from: version && holdsOn(version, day) ? day : (version?.validFrom ?? ''),
  };
}
