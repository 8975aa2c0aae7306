import type { ConferenceSummary, WireError } from '@diem-cau/shared';
import { useQuery } from '@tanstack/react-query';
import { asWireError } from '../../lib/errors/command-error';
import { api } from '../../lib/http/api';

/** The ticket that lets a browser in; the cookie keeps who it is over reloads. */
export function useTicket(code: string, enabled: boolean) {
  const { data, error, refetch } = useQuery({
    queryKey: ['ticket', code],
    queryFn: () => api.post<ConferenceSummary>(`/programme/${encodeURIComponent(code)}/ticket`),
    enabled,
    staleTime: Infinity,
    gcTime: 0,
  });
  const refusal: WireError | null = error && asWireError(error);
  return { data, error: refusal, refetch };
}
