import type {
  AnswerInvitation,
  ChooseVenue,
  OwnInvitation,
  SubmitDelegateList,
  VenueChoice,
} from '@diem-cau/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/http/api';

const unit = api.as('invitee');
const REFRESH_MS = 60_000;
const keyOf = (code: string) => ['conferences', code, 'own-invitation'];
const pathOf = (code: string) => `/conferences/${encodeURIComponent(code)}/own-invitation`;

export function useOwnInvitation(code: string) {
  return useQuery({
    queryKey: keyOf(code),
    queryFn: () => unit.get<OwnInvitation>(pathOf(code)),
    refetchInterval: REFRESH_MS,
  });
}

export function useVenueChoices(code: string, enabled: boolean) {
  return useQuery({
    queryKey: [...keyOf(code), 'venues'],
    queryFn: () => unit.get<VenueChoice[]>(`${pathOf(code)}/venues`),
    enabled,
  });
}

/** A change whose answer is the invitation as it is now stored. */
function useChange<Request>(code: string, change: (request: Request) => Promise<OwnInvitation>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    // Without a network the person is told at once, instead of waiting for an answer that may never come.
    networkMode: 'always',
    onSuccess: (stored) => {
      client.setQueryData(keyOf(code), stored);
      return client.invalidateQueries({ queryKey: ['conferences', code, 'delegates'] });
    },
    onError: () => client.invalidateQueries({ queryKey: keyOf(code) }),
  });
}

export const useAnswer = (code: string) =>
  useChange(code, (answer: AnswerInvitation) => unit.put<OwnInvitation>(`${pathOf(code)}/answer`, answer));

export const useChooseVenue = (code: string) =>
  useChange(code, (venue: ChooseVenue) => unit.put<OwnInvitation>(`${pathOf(code)}/venue`, venue));

export const useSubmitList = (code: string) =>
  useChange(code, (list: SubmitDelegateList) =>
    unit.post<OwnInvitation>(`${pathOf(code)}/submit-list`, list),
  );
