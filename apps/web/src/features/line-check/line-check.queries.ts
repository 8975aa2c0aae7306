import type { ConnectAs, LineCheck } from '@diem-cau/shared';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/http/api';

/** Whose checks, and as which of the browser's identities they are read. */
export interface ChecksOf {
  path: string;
  as: ConnectAs;
}

export const ownChecks = (code: string, as: ConnectAs): ChecksOf => ({
  path: `/conferences/${encodeURIComponent(code)}/own-line-checks`,
  as,
});
export const checksOfParticipation = (code: string, participationId: string, as: ConnectAs): ChecksOf => ({
  path: `/conferences/${encodeURIComponent(code)}/participations/${participationId}/line-checks`,
  as,
});
export const checksOfVenue = (venueId: string): ChecksOf => ({
  path: `/venues/${venueId}/line-checks`,
  as: 'account',
});

export const useLineChecks = ({ path, as }: ChecksOf) =>
  useQuery({
    queryKey: ['line-checks', path, as],
    queryFn: () => api.as(as).get<LineCheck[]>(path),
  });
