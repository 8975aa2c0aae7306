import type { Principal } from '../../common/access/principal';
import { DomainError } from '../../common/errors/domain-error';

/** Which lists of delegates somebody reads and writes: a unit its own, a venue's coordinator those of its units. */
export interface DelegateScope {
  invitationId: string | null;
  participationId: string | null;
  /** What they write after the deadline is late. */
  isOfUnit: boolean;
}

/** @throws DomainError NOT_ALLOWED for those who have no list */
export function scopeOf(principal: Principal): DelegateScope {
  switch (principal.kind) {
    case 'account':
      return { invitationId: null, participationId: null, isOfUnit: false };
    case 'invitee':
      return { invitationId: principal.invitationId, participationId: null, isOfUnit: true };
    case 'coordinator':
      return { invitationId: null, participationId: principal.participationId, isOfUnit: true };
    default:
      throw new DomainError('NOT_ALLOWED');
  }
}
