import type {
  AddDelegate,
  ChangeDelegate,
  ConnectAs,
  Delegate,
  DelegateImportPreview,
  DelegateList,
  ImportedDelegates,
  SetDelegateAttendance,
  SetNamesakes,
  SubstituteDelegate,
} from '@diem-cau/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/http/api';

/** Whose lists are read and written: all for an account, a unit's own for an invitee, those of the venue for its coordinator. */
export interface DelegateAccess {
  code: string;
  as: Extract<ConnectAs, 'account' | 'invitee' | 'coordinator'>;
}

const REFRESH_MS = 30_000;
const keyOf = ({ code, as }: DelegateAccess) => ['conferences', code, 'delegates', as];
const pathOf = ({ code }: DelegateAccess, rest = '') =>
  `/conferences/${encodeURIComponent(code)}/delegates${rest}`;

export function useDelegates(access: DelegateAccess) {
  return useQuery({
    queryKey: keyOf(access),
    queryFn: () => api.as(access.as).get<DelegateList>(pathOf(access)),
    refetchInterval: REFRESH_MS,
    // Others answer meanwhile, and other steps change it: who opens the page sees how things are now.
    staleTime: 0,
  });
}

/** A change after which lists and invitations are read anew; whoever waits for the change waits for the lists too. */
function useChange<Request, Answer>(access: DelegateAccess, change: (request: Request) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    // Without a network the person is told at once, instead of waiting for an answer that may never come.
    networkMode: 'always',
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['conferences', access.code, 'own-invitation'] });
      void client.invalidateQueries({ queryKey: ['conferences', access.code, 'invitations'] });
      return client.invalidateQueries({ queryKey: keyOf(access) });
    },
  });
}

export const useAddDelegate = (access: DelegateAccess) =>
  useChange(access, (delegate: AddDelegate) => api.as(access.as).post<Delegate>(pathOf(access), delegate));

export const useChangeDelegate = (access: DelegateAccess) =>
  useChange(access, ({ id, ...change }: ChangeDelegate & { id: string }) =>
    api.as(access.as).put<Delegate>(pathOf(access, `/${id}`), change),
  );

export const useRemoveDelegate = (access: DelegateAccess) =>
  useChange(access, ({ id }: Pick<Delegate, 'id'>) =>
    api.as(access.as).delete<null>(pathOf(access, `/${id}`)),
  );

export const useSetAttendance = (access: DelegateAccess) =>
  useChange(access, ({ id, ...change }: SetDelegateAttendance & { id: string }) =>
    api.as(access.as).put<Delegate>(pathOf(access, `/${id}/attendance`), change),
  );

export const useSubstitute = (access: DelegateAccess) =>
  useChange(access, ({ originalId, ...substitute }: SubstituteDelegate & { originalId: string }) =>
    api.as(access.as).post<Delegate>(pathOf(access, `/${originalId}/substitute`), substitute),
  );

export const useEndSubstitution = (access: DelegateAccess) =>
  useChange(access, ({ id }: Pick<Delegate, 'id'>) =>
    api.as(access.as).delete<Delegate>(pathOf(access, `/${id}/substitute`)),
  );

export const useTellApart = (access: DelegateAccess) =>
  useChange(access, (namesakes: SetNamesakes) =>
    api.as(access.as).put<null>(pathOf(access, '/namesakes'), namesakes),
  );

function formOf(invitationId: string, file: File): FormData {
  const form = new FormData();
  form.set('invitationId', invitationId);
  form.set('file', file);
  return form;
}

/** Reads a file on the server and says what an import would do. */
export function usePreviewImport(access: DelegateAccess, invitationId: string) {
  return useMutation({
    mutationFn: (file: File) =>
      api
        .as(access.as)
        .post<DelegateImportPreview>(pathOf(access, '/import/preview'), formOf(invitationId, file)),
    networkMode: 'always',
  });
}

export const useImportDelegates = (access: DelegateAccess, invitationId: string) =>
  useChange(access, ({ file, listRevision }: { file: File; listRevision: number }) => {
    const form = formOf(invitationId, file);
    form.set('listRevision', String(listRevision));
    return api.as(access.as).post<ImportedDelegates>(pathOf(access, '/import'), form);
  });

export const exportPath = (access: DelegateAccess, format: 'csv' | 'xlsx', on: string | null) =>
  pathOf(access, `/export?format=${format}${on === null ? '' : `&on=${on}`}`);
export const templatePath = (access: DelegateAccess) => pathOf(access, '/template');
