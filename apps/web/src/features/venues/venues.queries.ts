import type { ArchiveVenue, ChangeVenue, SaveVenue, Venue, VenuePage } from '@diem-cau/shared';
import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/http/api';

export interface VenueFilter {
  query: string;
  unitId: string | null;
  archived: boolean;
}

const PAGE = 100;

export function useVenues({ query, unitId, archived }: VenueFilter) {
  return useInfiniteQuery({
    queryKey: ['venues', query, unitId, archived],
    queryFn: ({ pageParam }) =>
      api.get<VenuePage>(
        `/venues?${new URLSearchParams({
          q: query,
          archived: String(archived),
          offset: String(pageParam),
          limit: String(PAGE),
          ...(unitId !== null && { unit: unitId }),
        })}`,
      ),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const shown = pages.reduce((sum, { venues }) => sum + venues.length, 0);
      return shown < total ? shown : undefined;
    },
    placeholderData: keepPreviousData,
  });
}

function useVenueChange<Wanted>(send: (wanted: Wanted) => Promise<Venue>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => client.invalidateQueries({ queryKey: ['venues'] }),
  });
}

export const useCreateVenue = () => useVenueChange((venue: SaveVenue) => api.post<Venue>('/venues', venue));

export const useChangeVenue = () =>
  useVenueChange(({ id, ...change }: ChangeVenue & { id: string }) =>
    api.put<Venue>(`/venues/${id}`, change),
  );

export const useArchiveVenue = () =>
  useVenueChange(({ id, ...wanted }: ArchiveVenue & { id: string }) =>
    api.put<Venue>(`/venues/${id}/archived`, wanted),
  );
