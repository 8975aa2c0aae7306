import type { ConnectAs, ConferenceState, Material } from '@diem-cau/shared';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '../../lib/http/api';
import type { LiveConnection } from '../../live/connection';

/** A whole audience that learns of a change, or that it begins, reads the list at different times. */
const SPREAD_MS = 15_000;

/** What there is to read now; read again when it changes, or when the conference goes on to another state. */
export function useMaterials(
  connection: LiveConnection,
  as: ConnectAs,
  code: string,
  state: ConferenceState,
) {
  const materials = useQuery({
    queryKey: ['conferences', code, 'materials', as],
    queryFn: () => api.as(as).get<Material[]>(`/conferences/${encodeURIComponent(code)}/materials`),
    staleTime: Infinity,
  });
  const { refetch } = materials;
  const readIn = useRef(state);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        readIn.current = state;
        void refetch();
      }, Math.random() * SPREAD_MS);
    };
    if (readIn.current !== state) readSoon();
    const stop = connection.on('conference:materials-changed', readSoon);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [connection, refetch, state]);
  return materials;
}

export const fileAddress = (code: string, { id }: Pick<Material, 'id'>): string =>
  `/api/conferences/${encodeURIComponent(code)}/materials/${id}/file`;
