import type { OwnPart } from '@diem-cau/shared';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/http/api';

export type VenueRole = 'coordinator' | 'technician';

/** What the organisers wrote down of somebody who answers for a venue, and of the venue. */
export function useOwnPart(code: string, as: VenueRole) {
  return useQuery({
    queryKey: ['conferences', code, 'own-part', as],
    queryFn: () => api.as(as).get<OwnPart>(`/conferences/${encodeURIComponent(code)}/people/me`),
  });
}
