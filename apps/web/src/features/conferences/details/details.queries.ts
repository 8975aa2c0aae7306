import type { Conference, ConferenceChoices, CreateConference, ReviseConference } from '@diem-cau/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/http/api';

/** What a form for a conference offers. */
export function useConferenceChoices() {
  return useQuery({
    queryKey: ['conference-choices'],
    queryFn: () => api.get<ConferenceChoices>('/conference-choices'),
  });
}

export function useCreateConference() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (details: CreateConference) => api.post<Conference>('/conferences', details),
    onSuccess: () => client.invalidateQueries({ queryKey: ['conferences'] }),
  });
}

export function useReviseConference(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (details: ReviseConference) =>
      api.put<Conference>(`/conferences/${encodeURIComponent(code)}/details`, details),
    onSuccess: (saved) =>
      // With another code this conference has another address; asking for it by the former one would fail.
      saved.code === code ? client.invalidateQueries({ queryKey: ['conferences'] }) : undefined,
  });
}
