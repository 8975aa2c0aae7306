import type {
  AccountSession,
  ChoosePassword,
  EnrolledLogin,
  Login,
  LoginAnswer,
  LoginCode,
  PasswordLinkOwner,
  SetUpAdministrator,
  TotpSecret,
} from '@diem-cau/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { asWireError } from '../../lib/errors/command-error';
import { api } from '../../lib/http/api';

const SESSION = ['session'];

async function currentSession(): Promise<AccountSession | null> {
  try {
    return await api.get<AccountSession>('/session');
  } catch (thrown) {
    if (asWireError(thrown).code === 'NOT_SIGNED_IN') return null;
    throw thrown;
  }
}

/** The account behind this browser, or null when nobody is signed in. */
export function useSession() {
  return useQuery({ queryKey: SESSION, queryFn: currentSession });
}

/** Tells the page that somebody is signed in now. */
export function useSessionStarted(): (session: AccountSession) => void {
  const client = useQueryClient();
  return (session) => client.setQueryData(SESSION, session);
}

/** A step that may lead to a session, or to a next step first. */
function useLoginStep<Input extends object>(path: string) {
  const started = useSessionStarted();
  return useMutation({
    mutationFn: (input: Input) => api.post<LoginAnswer>(path, input),
    onSuccess: ({ session }) => {
      if (session) started(session);
    },
  });
}

export const useLogin = () => useLoginStep<Login>('/login');

export const useChoosePassword = () => useLoginStep<ChoosePassword>('/password-link');

function useSessionStart<Input extends object>(path: string) {
  const started = useSessionStarted();
  return useMutation({
    mutationFn: (input: Input) => api.post<AccountSession>(path, input),
    onSuccess: started,
  });
}

export const useSubmitCode = () => useSessionStart<LoginCode>('/login/code');

export const useSetUpAdministrator = () => useSessionStart<SetUpAdministrator>('/setup');

/** The secret of the authenticator that a login must set up; asked once, because asking again replaces it. */
export function useLoginTotpSecret() {
  return useMutation({ mutationFn: () => api.post<TotpSecret>('/login/totp/begin') });
}

/** The session counts only once the recovery codes have been put away: `useSessionStarted`. */
export function useConfirmLoginTotp() {
  return useMutation({
    mutationFn: (input: LoginCode) => api.post<EnrolledLogin>('/login/totp/confirm', input),
  });
}

export function usePasswordLinkOwner(token: string) {
  return useQuery({
    queryKey: ['password-link', token],
    queryFn: () => api.post<PasswordLinkOwner>('/password-link/look', { token }),
    enabled: token !== '',
    staleTime: Infinity,
  });
}

/** Whatever the former account could see is forgotten with it. */
export function useLogout() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.post('/logout'),
    onSuccess: () => {
      client.clear();
      client.setQueryData(SESSION, null);
    },
  });
}
