import type {
  Agenda,
  AgendaPlan,
  CorrectOfficialTimes,
  OfficialTimesChange,
  SaveAgenda,
} from '@diem-cau/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/http/api';

const path = (code: string) => `/conferences/${encodeURIComponent(code)}/agenda`;
const planKey = (code: string) => ['conferences', code, 'agenda'];

export function useAgendaPlan(code: string) {
  return useQuery({ queryKey: planKey(code), queryFn: () => api.get<AgendaPlan>(path(code)) });
}

/** The plan that pages show; an older agenda never replaces a newer one. */
export function usePlanCache(code: string) {
  const client = useQueryClient();
  return {
    read: () => client.getQueryData<AgendaPlan>(planKey(code)),
    show: (change: (plan: AgendaPlan) => AgendaPlan) =>
      client.setQueryData<AgendaPlan>(planKey(code), (plan) => plan && change(plan)),
    take: (agenda: Agenda) =>
      client.setQueryData<AgendaPlan>(planKey(code), (plan) =>
        plan && agenda.revision >= plan.agenda.revision ? { ...plan, agenda } : plan,
      ),
    /** Of what the page shows already. */
    number: (revision: number) =>
      client.setQueryData<AgendaPlan>(
        planKey(code),
        (plan) => plan && { ...plan, agenda: { ...plan.agenda, revision } },
      ),
    stopReading: () => client.cancelQueries({ queryKey: planKey(code) }),
    readAgain: () => client.invalidateQueries({ queryKey: planKey(code) }),
  };
}

export const putAgenda = (code: string, body: SaveAgenda) => api.put<Agenda>(path(code), body);

const timesPath = (code: string, itemId: string) => `${path(code)}/${itemId}/official-times`;

export function useTimesHistory(code: string, itemId: string) {
  return useQuery({
    queryKey: [...planKey(code), 'official-times', itemId],
    queryFn: () => api.get<OfficialTimesChange[]>(timesPath(code, itemId)),
  });
}

export function useCorrectTimes(code: string, itemId: string) {
  const { take } = usePlanCache(code);
  return useMutation({
    mutationFn: (body: CorrectOfficialTimes) => api.put<Agenda>(timesPath(code, itemId), body),
    onSuccess: take,
  });
}
