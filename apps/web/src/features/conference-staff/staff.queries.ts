import type {
  ConferenceStaff,
  ConferenceStaffMember,
  ConferenceStaffRole,
  FindStaff,
  LinkSessionRecord,
} from '@diem-cau/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/http/api';

const keyOf = (code: string, what: 'staff' | 'sessions') => ['conferences', code, what];
const path = (code: string, rest: string) => `/conferences/${encodeURIComponent(code)}${rest}`;

export function useStaff(code: string) {
  return useQuery({
    queryKey: keyOf(code, 'staff'),
    queryFn: () => api.get<ConferenceStaff>(path(code, '/staff')),
  });
}

export function useFindStaff(code: string) {
  return useMutation({
    mutationFn: (input: FindStaff) => api.post<ConferenceStaffMember>(path(code, '/staff/find'), input),
  });
}

export interface RoleChange {
  accountId: string;
  role: ConferenceStaffRole;
  held: boolean;
}

/** Gives a role in the conference, or takes it back. */
export function useSetStaffRole(code: string) {
  const client = useQueryClient();
  return useMutation({
    // One after the other, so that an older answer never stands over a newer one.
    scope: { id: `staff/${code}` },
    mutationFn: ({ accountId, role, held }: RoleChange) => {
      const address = path(code, `/staff/${accountId}/${role}`);
      return held ? api.put<ConferenceStaff>(address, {}) : api.delete<ConferenceStaff>(address);
    },
    onSuccess: (staff) => client.setQueryData(keyOf(code, 'staff'), staff),
  });
}

const REFRESH_MS = 30_000;

export function useLinkSessions(code: string) {
  return useQuery({
    queryKey: keyOf(code, 'sessions'),
    queryFn: () => api.get<LinkSessionRecord[]>(path(code, '/sessions')),
    refetchInterval: REFRESH_MS,
  });
}

export function useEndLinkSession(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete(path(code, `/sessions/${id}`)),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(code, 'sessions') }),
  });
}
