import type { AccountSession, Login, LoginAnswer, SetUpAdministrator } from '@diem-cau/shared';
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

function useSessionStart<Input extends object>(path: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => api.post<AccountSession>(path, input),
    onSuccess: (session) => client.setQueryData(SESSION, session),
  });
}

/** The answer says whether a second step is needed before there is a session. */
export function useLogin() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (login: Login) => api.post<LoginAnswer>('/login', login),
    onSuccess: ({ session }) => {
      if (session) client.setQueryData(SESSION, session);
    },
  });
}

export const useSetUpAdministrator = () => useSessionStart<SetUpAdministrator>('/setup');

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
