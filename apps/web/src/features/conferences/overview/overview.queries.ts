import type { Conference, CopyConference, Readiness, TakeStep } from '@diem-cau/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/http/api';

const REFRESH_MS = 30_000;
const pathOf = (code: string) => `/conferences/${encodeURIComponent(code)}`;

/** How far the preparation has come; others prepare at the same time. */
export function useReadiness(code: string) {
  return useQuery({
    queryKey: ['conferences', code, 'readiness'],
    queryFn: () => api.get<Readiness>(`${pathOf(code)}/readiness`),
    refetchInterval: REFRESH_MS,
    // Others answer meanwhile, and other steps change it: who opens the page sees how things are now.
    staleTime: 0,
  });
}

/** A change of the conference; afterwards all that is shown of conferences is asked for anew. */
function useChange<Wanted, Answer>(send: (wanted: Wanted) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => client.invalidateQueries({ queryKey: ['conferences'] }),
  });
}

export const useTakeStep = (code: string) =>
  useChange((step: TakeStep) => api.post<Conference>(`${pathOf(code)}/steps`, step));

export const useCopyConference = (code: string) =>
  useChange((copy: CopyConference) => api.post<Conference>(`${pathOf(code)}/copies`, copy));

export function useDeleteConference(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete<null>(pathOf(code)),
    // The list alone: the deleted conference itself would no longer be found.
    onSuccess: () => client.invalidateQueries({ queryKey: ['conferences'], exact: true }),
  });
}
