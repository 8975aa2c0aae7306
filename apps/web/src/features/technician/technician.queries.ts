import type { OwnPart, PairByCode, VenueScreen } from '@diem-cau/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/http/api';

const REFRESH_MS = 10_000;
const technician = api.as('technician');

/** Whose screens: the venue's in one conference. */
export interface OwnVenue {
  code: string;
  participationId: string;
}

const screensPath = ({ code, participationId }: OwnVenue) =>
  `/conferences/${encodeURIComponent(code)}/participations/${participationId}/screens`;
const screensKey = ({ participationId }: OwnVenue) => ['technician', 'screens', participationId];

export function useOwnPart(code: string) {
  return useQuery({
    queryKey: ['technician', 'me', code],
    queryFn: () => technician.get<OwnPart>(`/conferences/${encodeURIComponent(code)}/people/me`),
  });
}

export function useOwnScreens(venue: OwnVenue) {
  return useQuery({
    queryKey: screensKey(venue),
    queryFn: () => technician.get<VenueScreen[]>(screensPath(venue)),
    refetchInterval: REFRESH_MS,
  });
}

export function usePairOwnScreen(venue: OwnVenue) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: PairByCode) => technician.post<VenueScreen>(screensPath(venue), body),
    onSettled: () => client.invalidateQueries({ queryKey: screensKey(venue) }),
  });
}

export function useUnpairOwnScreen(venue: OwnVenue) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (screenId: string) => technician.delete<null>(`${screensPath(venue)}/${screenId}`),
    onSettled: () => client.invalidateQueries({ queryKey: screensKey(venue) }),
  });
}
