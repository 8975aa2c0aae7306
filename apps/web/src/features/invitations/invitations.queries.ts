import type {
  ChangeInvitation,
  InvitationLinks,
  InvitationList,
  InvitationTerms,
  InvitedUnits,
  InvitePreview,
  InviteUnits,
  RecordAnswer,
  SetInvitationTerms,
  UnitInvitation,
  WithReason,
} from '@diem-cau/shared';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/http/api';

const REFRESH_MS = 30_000;
const keyOf = (code: string) => ['conferences', code, 'invitations'];
const pathOf = (code: string) => `/conferences/${encodeURIComponent(code)}`;

export function useInvitations(code: string) {
  return useQuery({
    queryKey: keyOf(code),
    queryFn: () => api.get<InvitationList>(`${pathOf(code)}/invitations`),
    refetchInterval: REFRESH_MS,
    // Others answer meanwhile, and other steps change it: who opens the page sees how things are now.
    staleTime: 0,
  });
}

export function useInvitePreview(code: string, request: InviteUnits) {
  return useQuery({
    queryKey: [...keyOf(code), 'preview', request.unitIds, request.below],
    queryFn: () => api.post<InvitePreview>(`${pathOf(code)}/invitations/preview`, request),
    enabled: request.unitIds.length > 0,
    placeholderData: keepPreviousData,
  });
}

/** A change after which the list is read anew; whoever waits for the change waits for that too. */
function useChange<Request, Answer>(code: string, change: (request: Request) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(code) }),
  });
}

export const useInviteUnits = (code: string) =>
  useChange(code, (request: InviteUnits) => api.post<InvitedUnits>(`${pathOf(code)}/invitations`, request));

export const useSetTerms = (code: string) =>
  useChange(code, (terms: SetInvitationTerms) =>
    api.put<InvitationTerms>(`${pathOf(code)}/invitation-terms`, terms),
  );

export const useChangeInvitation = (code: string, id: string) =>
  useChange(code, (change: ChangeInvitation) =>
    api.put<UnitInvitation>(`${pathOf(code)}/invitations/${id}`, change),
  );

export const useRecordAnswer = (code: string, id: string) =>
  useChange(code, (answer: RecordAnswer) =>
    api.put<UnitInvitation>(`${pathOf(code)}/invitations/${id}/answer`, answer),
  );

export const useWithdraw = (code: string, id: string) =>
  useChange(code, (request: WithReason) =>
    api.post<null>(`${pathOf(code)}/invitations/${id}/withdraw`, request),
  );

export const useReopenList = (code: string, id: string) =>
  useChange(code, (request: WithReason) =>
    api.post<UnitInvitation>(`${pathOf(code)}/invitations/${id}/reopen-list`, request),
  );

/** What it answers can be read once; it is kept in no cache. */
export const makeLinks = (code: string, invitationIds: string[]) =>
  api.post<InvitationLinks>(`${pathOf(code)}/invitations/links`, { invitationIds });
