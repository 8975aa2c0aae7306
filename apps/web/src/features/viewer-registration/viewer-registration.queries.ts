import type { ConferenceSummary, RegisterViewer, ViewerRegistration } from '@diem-cau/shared';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/http/api';

const pathOf = (code: string) => `/programme/${encodeURIComponent(code)}/registration`;

export function useRegister(code: string) {
  return useMutation({
    mutationFn: (said: RegisterViewer) => api.post<ConferenceSummary>(pathOf(code), said),
  });
}

/** What this browser's viewer told, for this conference. */
export function useOwnRegistration(code: string, enabled: boolean) {
  return useQuery({
    queryKey: ['programme', code, 'registration'],
    queryFn: () => api.get<ViewerRegistration>(pathOf(code)),
    enabled,
  });
}

export function useWithdraw(code: string) {
  return useMutation({ mutationFn: () => api.delete<null>(pathOf(code)) });
}
