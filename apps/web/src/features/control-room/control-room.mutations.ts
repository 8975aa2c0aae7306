import type { MadeLink, MakeLink } from '@diem-cau/shared';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../lib/http/api';

/** What it answers can be read once; it is kept in no cache. */
export function useMakeLink(conferenceCode: string) {
  return useMutation({
    mutationFn: (input: MakeLink) => api.post<MadeLink>(`/conferences/${conferenceCode}/links`, input),
    gcTime: 0,
  });
}
