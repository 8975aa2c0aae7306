import type { ConnectAs, ConferenceState, Material } from '@diem-cau/shared';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../lib/http/api';
import type { LiveConnection } from '../../live/connection';

/** A whole audience that learns of a change reads the list at different times. */
const SPREAD_MS = 15_000;

/** What there is to read now; read again when it changes, or when the conference goes on to another state. */
export function useMaterials(
  connection: LiveConnection,
  as: ConnectAs,
  code: string,
  state: ConferenceState,
) {
  const materials = useQuery({
    queryKey: ['conferences', code, 'materials', as, state],
    queryFn: () => api.as(as).get<Material[]>(`/conferences/${encodeURIComponent(code)}/materials`),
    staleTime: Infinity,
  });
  const { refetch } = materials;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = connection.on('conference:materials-changed', () => {
      clearTimeout(timer);
      timer = setTimeout(() => void refetch(), Math.random() * SPREAD_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [connection, refetch]);
  return materials;
}

export const fileAddress = (code: string, { id }: Pick<Material, 'id'>): string =>
  `/api/conferences/${encodeURIComponent(code)}/materials/${id}/file`;
