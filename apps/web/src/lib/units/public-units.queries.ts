import type { PublicUnit } from '@diem-cau/shared';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../http/api';

/** Communes that a conference's viewers may come from, by their names. */
export function usePublicUnits(code: string, typed: string) {
  return useQuery({
    queryKey: ['programme', code, 'units', typed],
    queryFn: () =>
      api.get<PublicUnit[]>(
        `/programme/${encodeURIComponent(code)}/units?${new URLSearchParams({ q: typed })}`,
      ),
    enabled: typed !== '',
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
}
