import type { PairByKey, ScreenPairing } from '@diem-cau/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/http/api';

const KEY = ['pairing'];
/** Somebody stands before the screen and waits. */
const WAITING_MS = 2_000;
const NO_CONFERENCE_MS = 5_000;
/** The connection notices a revoked pairing itself; this finds the venue's next conference. */
const PAIRED_MS = 30_000;

/** What this screen is: asked again for ever, because nobody sits at a venue's PC. */
export function usePairing() {
  const client = useQueryClient();
  return useQuery({
    queryKey: KEY,
    queryFn: () =>
      client.getQueryData(KEY) === undefined
        ? api.post<ScreenPairing>('/pairing')
        : api.get<ScreenPairing>('/pairing'),
    refetchInterval: ({ state: { data } }) => {
      if (data?.state !== 'paired') return WAITING_MS;
      return data.conferenceCode === null ? NO_CONFERENCE_MS : PAIRED_MS;
    },
    refetchIntervalInBackground: true,
    staleTime: 0,
    retry: false,
    networkMode: 'always',
  });
}

export function usePairByKey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: PairByKey) => api.post<ScreenPairing>('/pairing/by-key', request),
    onSuccess: (pairing) => client.setQueryData(KEY, pairing),
  });
}
