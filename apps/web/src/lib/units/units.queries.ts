import type { OrgUnitLevel, PlacedUnit, UnitHit } from '@diem-cau/shared';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../http/api';

/** As many as one looks through before typing more. */
export const UNITS_SHOWN = 30;
/** So many ids fit in an address. */
const IDS_PER_REQUEST = 100;

export interface UnitSearch {
  query: string;
  levels: readonly OrgUnitLevel[];
  /** The day, `2026-11-22`, whose tree is searched; null for today's. */
  on: string | null;
}

export function useUnitSearch({ query, levels, on }: UnitSearch, enabled: boolean) {
  return useQuery({
    queryKey: ['units', 'search', query, levels, on],
    queryFn: () =>
      api.get<UnitHit[]>(
        `/units/search?${new URLSearchParams({
          q: query,
          limit: String(UNITS_SHOWN),
          ...(levels.length > 0 && { levels: levels.join(',') }),
          ...(on !== null && { on }),
        })}`,
      ),
    enabled,
    placeholderData: keepPreviousData,
  });
}

async function fetchUnits(ids: readonly string[]): Promise<UnitHit[]> {
  const parts = Array.from({ length: Math.ceil(ids.length / IDS_PER_REQUEST) }, (_, index) =>
    ids.slice(index * IDS_PER_REQUEST, (index + 1) * IDS_PER_REQUEST),
  );
  const found = await Promise.all(
    parts.map((part) => api.get<UnitHit[]>(`/units/search?${new URLSearchParams({ ids: part.join(',') })}`)),
  );
  return found.flat();
}

/** Units whose ids are known, such as those a form was saved with. */
export function useUnitsById(ids: readonly string[]) {
  return useQuery({
    queryKey: ['units', 'by-id', [...ids].sort()],
    queryFn: () => fetchUnits(ids),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });
}

/** Where all units belong in the tree of a day; nothing is asked for null, and another day's places are not shown meanwhile. */
export function useUnitPlaces(on: string | null) {
  return useQuery({
    queryKey: ['units', 'places', on],
    queryFn: () => api.get<PlacedUnit[]>(`/units/places?on=${on}`),
    enabled: on !== null,
  });
}
