import type { AddLinkMaterial, EditMaterial, ManagedMaterial, MaterialDesk } from '@diem-cau/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/http/api';
import { upload } from '../../lib/http/upload';
import { inOrder } from './material-order';
import type { SendFile } from './upload-queue';

/** Whose materials: all of a conference, or those of a lecturer's own topics. */
export interface DeskOf {
  code: string;
  whose: 'all' | 'own';
}

/** The identity that the desk's requests are made as, and where they go. */
function doorOf({ code, whose }: DeskOf) {
  const conference = `/conferences/${encodeURIComponent(code)}`;
  return whose === 'all'
    ? ({ as: 'account', conference, desk: `${conference}/materials` } as const)
    : ({ as: 'speaker', conference, desk: `${conference}/own-materials` } as const);
}
const keyOf = ({ code, whose }: DeskOf) => ['conferences', code, 'materials', whose];

export function useMaterialDesk(of: DeskOf) {
  const { as, desk } = doorOf(of);
  return useQuery({ queryKey: keyOf(of), queryFn: () => api.as(as).get<MaterialDesk>(`${desk}/desk`) });
}

export function useReadAgain(of: DeskOf): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keyOf(of) });
}

function useDeskChange<Said, Answer>(of: DeskOf, change: (said: Said) => Promise<Answer>) {
  const readAgain = useReadAgain(of);
  // Also after a refusal: somebody else may have changed the list.
  return useMutation({ mutationFn: change, onSettled: readAgain });
}

export function useAddLink(of: DeskOf) {
  const { as, desk } = doorOf(of);
  return useDeskChange(of, (said: AddLinkMaterial) =>
    api.as(as).post<ManagedMaterial>(`${desk}/links`, said),
  );
}

export function useEditMaterial(of: DeskOf, id: string) {
  const { as, desk } = doorOf(of);
  return useDeskChange(of, (said: EditMaterial) => api.as(as).put<ManagedMaterial>(`${desk}/${id}`, said));
}

export function useRemoveMaterial(of: DeskOf) {
  const { as, desk } = doorOf(of);
  return useDeskChange(of, ({ id }: ManagedMaterial) => api.as(as).delete<null>(`${desk}/${id}`));
}

export function useRestoreMaterial(of: DeskOf) {
  const { as, desk } = doorOf(of);
  return useDeskChange(of, ({ id }: ManagedMaterial) =>
    api.as(as).post<ManagedMaterial>(`${desk}/${id}/restore`),
  );
}

/** The new order is shown at once, so that one may press on; the server hears of one after the other. */
export function useOrderMaterials(of: DeskOf) {
  const { as, conference } = doorOf(of);
  const client = useQueryClient();
  const key = keyOf(of);
  return useMutation({
    mutationKey: key,
    scope: { id: key.join('/') },
    mutationFn: (materialIds: string[]) =>
      api.as(as).put<null>(`${conference}/material-order`, { materialIds }),
    onMutate: async (materialIds) => {
      await client.cancelQueries({ queryKey: key });
      client.setQueryData<MaterialDesk>(key, (desk) => desk && inOrder(desk, materialIds));
    },
    onSettled: async () => {
      const isLast = client.isMutating({ mutationKey: key }) === 1;
      if (isLast) await client.invalidateQueries({ queryKey: key });
    },
  });
}

/** Sends a new file to the desk. */
export function fileSender(of: DeskOf): SendFile {
  const { as, desk } = doorOf(of);
  return async (file, { agendaItemId, visibleFrom }, options) => {
    const form = formOf(file, { title: '', agendaItemId: agendaItemId ?? '', visibleFrom });
    await upload<ManagedMaterial>({ method: 'POST', path: `${desk}/files`, as, form, ...options });
  };
}

/** Sends a file in the place of a material's former one. */
export function replaceFile(
  of: DeskOf,
  { id, revision }: ManagedMaterial,
  file: File,
  options: { onProgress: (share: number) => void; signal: AbortSignal },
): Promise<ManagedMaterial> {
  const { as, desk } = doorOf(of);
  const form = formOf(file, { revision: String(revision) });
  return upload({ method: 'PUT', path: `${desk}/${id}/file`, as, form, ...options });
}

export const fileAddress = (code: string, materialId: string): string =>
  `/api/conferences/${encodeURIComponent(code)}/materials/${materialId}/file`;

/** The file last: what is said of it must have arrived by then. */
function formOf(file: File, fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', file, file.name);
  return form;
}
