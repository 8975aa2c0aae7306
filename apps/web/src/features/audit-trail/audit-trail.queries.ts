import type { AuditedConference, AuditPage } from '@diem-cau/shared';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/http/api';
import { requestOf, type AuditFilter } from './audit-search';

/** Newest first, page by page. */
export function useAuditRows(filter: AuditFilter) {
  return useInfiniteQuery({
    queryKey: ['audit', 'rows', filter],
    queryFn: ({ pageParam }) => {
      const asked = requestOf(filter);
      if (pageParam !== null) asked.set('before', pageParam);
      return api.get<AuditPage>(`/audit?${asked}`);
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    // What is read through page by page does not move under the reader.
    refetchOnWindowFocus: false,
  });
}

export function useAuditedConferences() {
  return useQuery({
    queryKey: ['audit', 'conferences'],
    queryFn: () => api.get<AuditedConference[]>('/audit/conferences'),
  });
}
