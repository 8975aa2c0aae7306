import type { HttpCaller } from '../../common/access/caller.decorator';
import type { Principal } from '../../common/access/principal';
import { DomainError } from '../../common/errors/domain-error';

/** Which unit's invitation this is about. @throws DomainError NOT_ALLOWED for all who came by another way than a unit's link */
export function inviteeOf({ principal }: HttpCaller): Extract<Principal, { kind: 'invitee' }> {
  if (principal.kind !== 'invitee') throw new DomainError('NOT_ALLOWED');
  return principal;
}
