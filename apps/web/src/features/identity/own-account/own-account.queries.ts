import type {
  ChangeOwnAccount,
  ChangePassword,
  ConfirmPassword,
  ConfirmPasswordAndCode,
  LoginCode,
  OwnAccount,
  RecoveryCodes,
  SessionRecord,
  TotpSecret,
} from '@diem-cau/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/http/api';

const ACCOUNT = ['own-account'];
const SESSIONS = [...ACCOUNT, 'sessions'];

export function useOwnAccount() {
  return useQuery({ queryKey: ACCOUNT, queryFn: () => api.get<OwnAccount>('/account') });
}

export function useOwnSessions() {
  return useQuery({ queryKey: SESSIONS, queryFn: () => api.get<SessionRecord[]>('/account/sessions') });
}

/** A change of the own account; what is shown of it is asked for anew. */
function useChange<Input, Answer>(send: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ACCOUNT });
      await client.invalidateQueries({ queryKey: ['session'] });
    },
  });
}

export const useRename = () =>
  useChange((input: ChangeOwnAccount) => api.patch<OwnAccount>('/account', input));
export const useChangePassword = () =>
  useChange((input: ChangePassword) => api.post('/account/password', input));
export const useBeginTotp = () =>
  useMutation({ mutationFn: (input: ConfirmPassword) => api.post<TotpSecret>('/account/totp/begin', input) });
export const useConfirmTotp = () =>
  useChange((input: LoginCode) => api.post<RecoveryCodes>('/account/totp/confirm', input));
export const useDisableTotp = () =>
  useChange((input: ConfirmPasswordAndCode) => api.post('/account/totp/disable', input));
export const useRenewRecoveryCodes = () =>
  useChange((input: ConfirmPasswordAndCode) =>
    api.post<RecoveryCodes>('/account/totp/recovery-codes', input),
  );
export const useEndSession = () => useChange((id: string) => api.delete(`/account/sessions/${id}`));
export const useEndOtherSessions = () => useChange(() => api.delete('/account/sessions'));
