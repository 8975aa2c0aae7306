import type { ConferenceSummary } from '@diem-cau/shared';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/http/api';

/** The anonymous ticket that lets a browser in; the cookie keeps who it is over reloads. */
export function useTicket(code: string) {
  return useQuery({
    queryKey: ['ticket', code],
    queryFn: () => api.post<ConferenceSummary>(`/programme/${encodeURIComponent(code)}/ticket`),
    staleTime: Infinity,
    gcTime: 0,
  });
}
