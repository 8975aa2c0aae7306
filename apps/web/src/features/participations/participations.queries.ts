import type {
  AddParticipation,
  CarryOutPlan,
  ChangeParticipation,
  Participation,
  ParticipationList,
  ParticipationPlan,
  PlanDone,
  PlanParticipations,
  VenuePage,
  VenuePeopleImported,
  VenuePeoplePreview,
} from '@diem-cau/shared';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/http/api';

const pathOf = (code: string) => `/conferences/${code}/participations`;

export function useParticipations(code: string) {
  return useQuery({
    queryKey: ['participations', code],
    queryFn: () => api.get<ParticipationList>(pathOf(code)),
  });
}

/** Rooms on record that a typed text finds. */
export function useRoomSearch(query: string) {
  return useQuery({
    queryKey: ['venues', 'search', query],
    queryFn: () => api.get<VenuePage>(`/venues?${new URLSearchParams({ q: query, limit: '30' })}`),
    placeholderData: keepPreviousData,
  });
}

function useParticipationChange<Wanted, Answer>(code: string, send: (wanted: Wanted) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['participations', code] }),
        client.invalidateQueries({ queryKey: ['conferences', code] }),
        client.invalidateQueries({ queryKey: ['venues'] }),
        client.invalidateQueries({ queryKey: ['invitations', code] }),
      ]),
  });
}

export const useAddParticipation = (code: string) =>
  useParticipationChange(code, (wanted: AddParticipation) => api.post<Participation>(pathOf(code), wanted));

export const useChangeParticipation = (code: string) =>
  useParticipationChange(code, ({ id, ...change }: ChangeParticipation & { id: string }) =>
    api.put<Participation>(`${pathOf(code)}/${id}`, change),
  );

export const useSeatUnit = (code: string) =>
  useParticipationChange(code, ({ toId, unitId }: { toId: string; unitId: string }) =>
    api.post<Participation>(`${pathOf(code)}/${toId}/units`, { unitId }),
  );

export const useRemoveParticipation = (code: string) =>
  useParticipationChange(code, ({ id }: Participation) => api.delete<null>(`${pathOf(code)}/${id}`));

export function usePlanPreview(code: string, wanted: PlanParticipations | null) {
  return useQuery({
    queryKey: ['participations', code, 'plan', wanted],
    queryFn: () => api.post<ParticipationPlan>(`${pathOf(code)}/plan`, wanted ?? {}),
    enabled: wanted !== null,
    placeholderData: keepPreviousData,
  });
}

export const useCarryOutPlan = (code: string) =>
  useParticipationChange(code, (plan: CarryOutPlan) => api.post<PlanDone>(`${pathOf(code)}/many`, plan));

function sheetForm(file: File, fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  return form;
}

export function usePeoplePreview(code: string) {
  return useMutation({
    mutationFn: (file: File) =>
      api.post<VenuePeoplePreview>(`${pathOf(code)}/people/preview`, sheetForm(file)),
  });
}

export const useImportPeople = (code: string) =>
  useParticipationChange(code, ({ file, fingerprint }: { file: File; fingerprint: string }) =>
    api.post<VenuePeopleImported>(`${pathOf(code)}/people`, sheetForm(file, { fingerprint })),
  );
