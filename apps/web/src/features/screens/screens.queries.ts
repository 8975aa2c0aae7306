import type { ConnectAs, PairByCode, VenueScreen } from '@diem-cau/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/http/api';

/** Whose screens, and as which of the browser's identities they are looked after. */
export interface ScreensOf {
  /** `/venues/:venueId` or `/conferences/:code/participations/:id`. */
  path: string;
  as: ConnectAs;
}

/** Whether a screen is in use changes while one looks. */
const REFRESH_MS = 10_000;

const keyOf = ({ path, as }: ScreensOf) => ['screens', path, as];

export function useScreens(of: ScreensOf) {
  return useQuery({
    queryKey: keyOf(of),
    queryFn: () => api.as(of.as).get<VenueScreen[]>(`${of.path}/screens`),
    refetchInterval: REFRESH_MS,
  });
}

function useScreenChange<Wanted, Answer>(of: ScreensOf, send: (wanted: Wanted) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keyOf(of) }),
        client.invalidateQueries({ queryKey: ['participations'] }),
        client.invalidateQueries({ queryKey: ['venues'] }),
      ]),
  });
}

export const usePairByCode = (of: ScreensOf) =>
  useScreenChange(of, (pairing: PairByCode) =>
    api.as(of.as).post<VenueScreen>(`${of.path}/screens`, pairing),
  );

export const useRenameScreen = (of: ScreensOf) =>
  useScreenChange(of, ({ id, label }: Pick<VenueScreen, 'id' | 'label'>) =>
    api.as(of.as).put<VenueScreen>(`${of.path}/screens/${id}`, { label }),
  );

export const useUnpairScreen = (of: ScreensOf) =>
  useScreenChange(of, ({ id }: Pick<VenueScreen, 'id' | 'label'>) =>
    api.as(of.as).delete<null>(`${of.path}/screens/${id}`),
  );
