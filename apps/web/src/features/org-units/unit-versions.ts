import type { UnitVersion } from '@diem-cau/shared';

const UNKNOWN: UnitVersion = {
  code: '',
  name: '',
  level: 'commune',
  parentId: null,
  parentName: null,
  validFrom: null,
  validTo: null,
};

export const holdsOn = ({ validFrom, validTo }: UnitVersion, day: string): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);

/** What the unit is on a day; before its beginning as it begins, after its end as it was last. */
export function shownVersion(versions: readonly UnitVersion[], day: string): UnitVersion {
  const [first = UNKNOWN] = versions;
  return versions.findLast(({ validFrom }) => validFrom === null || validFrom <= day) ?? first;
}

/** The version that a change from this day would correct or cut; null when the unit does not exist then. */
export function versionToChange(versions: readonly UnitVersion[], from: string | null): UnitVersion | null {
  const fits = (version: UnitVersion) =>
    from === null ? version.validFrom === null : holdsOn(version, from);
  return versions.find(fits) ?? null;
}
