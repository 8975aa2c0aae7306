import type {
  AddPerson,
  ConferencePeople,
  ConferencePerson,
  ConnectAs,
  EditPerson,
  HandOver,
  MadeLink,
  MadeLinks,
  MakeLinks,
  OrderPeople,
} from '@diem-cau/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/http/api';

const path = (code: string) => `/conferences/${encodeURIComponent(code)}`;
const key = (code: string) => ['conferences', code, 'people'];

export function usePeople(code: string) {
  return useQuery({ queryKey: key(code), queryFn: () => api.get<ConferencePeople>(`${path(code)}/people`) });
}

/** Whatever is done to people is seen in their list, in the agenda and at the venues that name them. */
function usePeopleChange<Input, Answer>(code: string, send: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    // What is answered can be a link: it is read once and kept in no cache.
    gcTime: 0,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: key(code) }),
        client.invalidateQueries({ queryKey: ['conferences', code, 'agenda'] }),
        client.invalidateQueries({ queryKey: ['participations', code] }),
      ]),
  });
}

const personPath = (code: string, { kind, id }: Pick<ConferencePerson, 'kind' | 'id'>) =>
  `${path(code)}/people/${kind}/${id}`;

export const useAddPerson = (code: string) =>
  usePeopleChange(code, (body: AddPerson) => api.post<ConferencePerson>(`${path(code)}/people`, body));

export const useEditPerson = (code: string) =>
  usePeopleChange(code, ({ person, body }: { person: ConferencePerson; body: EditPerson }) =>
    api.put<null>(personPath(code, person), body),
  );

export const useRemovePerson = (code: string) =>
  usePeopleChange(code, (person: ConferencePerson) => api.delete<null>(personPath(code, person)));

export const useOrderPeople = (code: string) =>
  usePeopleChange(code, (body: OrderPeople) => api.put<null>(`${path(code)}/people/order`, body));

export const useMakeLinks = (code: string) =>
  usePeopleChange(code, (body: MakeLinks) => api.post<MadeLinks>(`${path(code)}/links/several`, body));

export const useRevokeLink = (code: string) =>
  usePeopleChange(code, ({ kind, id }: ConferencePerson) =>
    api.delete<null>(`${path(code)}/links/${kind}/${id}`),
  );

/** @param as the holder who hands the own part over; the account when left out */
export const useHandOver = (code: string, as?: ConnectAs) =>
  usePeopleChange(code, (body: HandOver) =>
    (as ? api.as(as) : api).post<MadeLink>(`${path(code)}/people/hand-over`, body),
  );
