import type { ConferenceSummary, StaffConference } from '@diem-cau/shared';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/http/api';

const REFRESH_MS = 20_000;

/** What everyone may know: live now and next. */
export function useProgramme() {
  return useQuery({
    queryKey: ['programme'],
    queryFn: () => api.get<ConferenceSummary[]>('/programme'),
    refetchInterval: REFRESH_MS,
  });
}

/** The conferences of the signed-in account. */
export function useOwnConferences() {
  return useQuery({
    queryKey: ['conferences'],
    queryFn: () => api.get<ConferenceSummary[]>('/conferences'),
    refetchInterval: REFRESH_MS,
  });
}

/** One conference and what the signed-in account may do in it. */
export function useStaffConference(code: string) {
  return useQuery({
    queryKey: ['conferences', code],
    queryFn: () => api.get<StaffConference>(`/conferences/${encodeURIComponent(code)}`),
  });
}

/** Looks a typed code up, so that a mistyped one is said at once and on this page. */
export function useFindByCode() {
  return useMutation({
    mutationFn: (code: string) => api.get<ConferenceSummary>(`/programme/${encodeURIComponent(code)}`),
  });
}
