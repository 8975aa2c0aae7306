/** What a device said last, so that it need not be typed again at the next conference. */
export interface RememberedAudience {
  unit: { id: string; name: string } | null;
  watching: number | null;
}

const LAST = 'diem-cau.audience';
const LATER = 'diem-cau.audience-later';

export function rememberedAudience(): RememberedAudience {
  const nothing: RememberedAudience = { unit: null, watching: null };
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(LAST) ?? 'null');
    return isRemembered(kept) ? kept : nothing;
  } catch {
    return nothing;
  }
}

export function rememberAudience(said: RememberedAudience): void {
  keep(() => localStorage, LAST, JSON.stringify(said));
}

/** Whether the viewer of this conference wanted to be asked later; until the browser is closed. */
export function putsOff(code: string): boolean {
  try {
    return sessionStorage.getItem(`${LATER}.${code}`) !== null;
  } catch {
    return false;
  }
}

export function putOff(code: string): void {
  keep(() => sessionStorage, `${LATER}.${code}`, '1');
}

function keep(storage: () => Storage, key: string, value: string): void {
  try {
    storage().setItem(key, value);
  } catch {
    // Some in-app browsers keep nothing; then it is asked again.
  }
}

function isRemembered(kept: unknown): kept is RememberedAudience {
  if (typeof kept !== 'object' || kept === null || !('unit' in kept) || !('watching' in kept)) return false;
  const { unit, watching } = kept;
  const isUnit =
    unit === null ||
    (typeof unit === 'object' &&
      'id' in unit &&
      typeof unit.id === 'string' &&
      'name' in unit &&
      typeof unit.name === 'string');
  return isUnit && (watching === null || typeof watching === 'number');
}
