import type { Conference, CorrectLiveTimes, LiveTimesCorrection } from '@diem-cau/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/http/api';

const pathOf = (code: string) => `/conferences/${encodeURIComponent(code)}/official-times`;
const keyOf = (code: string) => ['official-times', code];

export function useLiveTimesHistory(code: string) {
  return useQuery({ queryKey: keyOf(code), queryFn: () => api.get<LiveTimesCorrection[]>(pathOf(code)) });
}

/** @param onCorrected the figures follow the new times */
export function useCorrectLiveTimes(code: string, onCorrected: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (correction: CorrectLiveTimes) => api.put<Conference>(pathOf(code), correction),
    onSuccess: () => {
      onCorrected();
      return client.invalidateQueries({ queryKey: keyOf(code) });
    },
  });
}
