import type { ConferenceSummary, PublicAccess } from '@diem-cau/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/http/api';
import { upload } from '../../lib/http/upload';

const pathOf = (code: string) => `/conferences/${encodeURIComponent(code)}`;
const keyOf = (code: string) => ['conferences', code, 'access'];

export function usePublicAccess(code: string) {
  return useQuery({ queryKey: keyOf(code), queryFn: () => api.get<PublicAccess>(`${pathOf(code)}/access`) });
}

/** Where the files are that hand the address on. */
export const accessFile = (code: string, name: 'qr.png' | 'qr.svg' | 'poster.pdf'): string =>
  `/api${pathOf(code)}/access/${name}`;

export const registrationsFile = (code: string): string => `/api${pathOf(code)}/registrations.csv`;

/** Takes another picture as the conference's poster, or none. */
export function useChangePoster(code: string, onProgress: (share: number) => void) {
  const client = useQueryClient();
  const path = `${pathOf(code)}/poster`;
  return useMutation({
    mutationFn: (file: File | null) => {
      if (file === null) return api.delete<ConferenceSummary>(path);
      const form = new FormData();
      form.set('file', file, file.name);
      const { signal } = new AbortController();
      return upload<ConferenceSummary>({ method: 'PUT', path, as: null, form, onProgress, signal });
    },
    onSuccess: ({ posterUrl }) =>
      client.setQueryData<PublicAccess>(keyOf(code), (access) => access && { ...access, posterUrl }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(code) }),
  });
}
