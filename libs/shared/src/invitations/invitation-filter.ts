import { matchesSearch } from '../text/search-key';
import type { InvitationFilter, UnitInvitation } from './invitations.types';

type Filtered = Pick<
  UnitInvitation,
  'state' | 'listState' | 'venues' | 'hasLink' | 'unitName' | 'unitPath' | 'contactName'
>;

const FITS: Record<InvitationFilter, (invitation: Filtered) => boolean> = {
  all: () => true,
  unanswered: ({ state }) => state === 'sent',
  accepted: ({ state }) => state === 'accepted',
  declined: ({ state }) => state === 'declined',
  'list-missing': ({ state, listState }) => state === 'accepted' && listState === 'open',
  'list-late': ({ state, listState }) => state === 'accepted' && listState === 'late',
  'venue-missing': ({ state, venues }) => state === 'accepted' && venues.length === 0,
  'link-missing': ({ state, hasLink }) => state === 'sent' && !hasLink,
};

export const fitsFilter = (invitation: Filtered, filter: InvitationFilter): boolean =>
  FITS[filter](invitation);

/** The page's list and its export are the same lines. @param query words of the unit, of what lies above it, or of its contact */
export function filterInvitations<Invitation extends Filtered>(
  invitations: readonly Invitation[],
  filter: InvitationFilter,
  query: string,
): Invitation[] {
  return invitations.filter(
    (invitation) =>
      fitsFilter(invitation, filter) &&
      matchesSearch(
        [invitation.unitName, ...invitation.unitPath, invitation.contactName ?? ''].join(' '),
        query,
      ),
  );
}
