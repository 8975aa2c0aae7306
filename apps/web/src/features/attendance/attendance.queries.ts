import type { AttendanceTable } from '@diem-cau/shared';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/http/api';

const REFRESH_MS = 15_000;

export const tableKey = (conferenceCode: string) => ['attendance', conferenceCode];

/** Refreshes itself while the conference goes on. */
export function useAttendanceTable(conferenceCode: string, ongoing: boolean) {
  return useQuery({
    queryKey: tableKey(conferenceCode),
    queryFn: () => api.get<AttendanceTable>(`/conferences/${conferenceCode}/attendance`),
    refetchInterval: ongoing ? REFRESH_MS : false,
  });
}
