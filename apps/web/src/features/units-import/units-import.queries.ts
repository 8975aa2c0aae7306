import type {
  SuccessorsImported,
  SuccessorsImportPreview,
  UnitsImported,
  UnitsImportOptions,
  UnitsImportPreview,
} from '@diem-cau/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/http/api';

function formOf(file: File, fields: Record<string, string | boolean | null>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value ?? ''));
  form.set('file', file);
  return form;
}

interface UnitsFile {
  file: File;
  options: UnitsImportOptions;
}

export function usePreviewUnits() {
  return useMutation({
    mutationFn: ({ file, options }: UnitsFile) =>
      api.post<UnitsImportPreview>('/units/import/preview', formOf(file, { ...options })),
  });
}

export function useImportUnits() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, options, fingerprint }: UnitsFile & { fingerprint: string }) =>
      api.post<UnitsImported>('/units/import', formOf(file, { ...options, fingerprint })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['units'] }),
  });
}

interface SuccessorsFile {
  file: File;
  since: string;
}

export function usePreviewSuccessors() {
  return useMutation({
    mutationFn: ({ file, since }: SuccessorsFile) =>
      api.post<SuccessorsImportPreview>('/units/successors/preview', formOf(file, { since })),
  });
}

export function useImportSuccessors() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, since, fingerprint }: SuccessorsFile & { fingerprint: string }) =>
      api.post<SuccessorsImported>('/units/successors', formOf(file, { since, fingerprint })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['units'] }),
  });
}
