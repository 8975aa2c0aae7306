import type {
  AccountList,
  AccountRecord,
  ChangeAccount,
  CreateAccount,
  CreatedAccount,
  SessionRecord,
} from '@diem-cau/shared';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/http/api';

const ACCOUNTS = ['accounts'];
const path = (id: string, rest = '') => `/accounts/${encodeURIComponent(id)}${rest}`;

export function useAccounts(search: string) {
  return useQuery({
    queryKey: [...ACCOUNTS, 'list', search],
    queryFn: () => api.get<AccountList>(`/accounts?${new URLSearchParams({ search })}`),
    placeholderData: keepPreviousData,
  });
}

export function useAccount(id: string) {
  return useQuery({
    queryKey: [...ACCOUNTS, 'one', id],
    queryFn: () => api.get<AccountRecord>(path(id)),
    // What is being edited does not move under the hand.
    refetchOnWindowFocus: false,
  });
}

export function useAccountSessions(id: string) {
  return useQuery({
    queryKey: [...ACCOUNTS, 'sessions', id],
    queryFn: () => api.get<SessionRecord[]>(path(id, '/sessions')),
  });
}

function useChange<Input, Answer>(send: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => client.invalidateQueries({ queryKey: ACCOUNTS }),
  });
}

export const useCreateAccount = () =>
  useChange((input: CreateAccount) => api.post<CreatedAccount>('/accounts', input));
export const useChangeAccount = (id: string) =>
  useChange((input: ChangeAccount) => api.put<AccountRecord>(path(id), input));
export const useSetDisabled = (id: string) =>
  useChange((disabled: boolean) => api.post<AccountRecord>(path(id, disabled ? '/disable' : '/enable')));
export const useMakePasswordLink = (id: string) =>
  useChange(() => api.post<CreatedAccount>(path(id, '/password-link')));
export const useResetTotp = (id: string) => useChange(() => api.delete<AccountRecord>(path(id, '/totp')));
export const useEndAccountSession = (id: string) =>
  useChange((sessionId: string) => api.delete(path(id, `/sessions/${sessionId}`)));
export const useEndAccountSessions = (id: string) => useChange(() => api.delete(path(id, '/sessions')));
