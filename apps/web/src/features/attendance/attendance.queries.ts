import type { AttendanceTable } from '@diem-cau/shared';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/http/api';

const REFRESH_MS = 15_000;

export const tableKey = (conferenceCode: string) => ['attendance', conferenceCode];

/**
 * Refreshes itself while the conference goes on.
 *
 * @param on the day by whose tree units are rolled up; null: as they were when the conference was held
 */
export function useAttendanceTable(conferenceCode: string, ongoing: boolean, on: string | null = null) {
  return useQuery({
    queryKey: [...tableKey(conferenceCode), on],
    queryFn: () =>
      api.get<AttendanceTable>(`/conferences/${conferenceCode}/attendance${on === null ? '' : `?on=${on}`}`),
    refetchInterval: ongoing ? REFRESH_MS : false,
  });
}
