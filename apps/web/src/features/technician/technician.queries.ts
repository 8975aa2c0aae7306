import type { OwnPart } from '@diem-cau/shared';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/http/api';

export function useOwnPart(code: string) {
  return useQuery({
    queryKey: ['technician', 'me', code],
    queryFn: () => api.as('technician').get<OwnPart>(`/conferences/${encodeURIComponent(code)}/people/me`),
  });
}
