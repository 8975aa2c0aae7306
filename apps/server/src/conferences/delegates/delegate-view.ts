import { phoneKeys, type Delegate } from '@diem-cau/shared';
import type { DelegateEntity } from './delegate.entity';

export function toDelegate(entity: Omit<DelegateEntity, 'ordinal'>): Delegate {
  const { id, invitationId, name, position, workplace, phone, participationId, state, reason } = entity;
  const { sittingIds, substitutedBy, outsideList, late, revision } = entity;
  return {
    id,
    invitationId,
    name,
    position,
    workplace,
    phone,
    participationId,
    sittingIds,
    state,
    reason,
    substitutedBy,
    outsideList,
    late,
    revision,
  };
}

/**
 * What the audit says of a delegate. Its rows are never erased and read by more people than the lists, so that a telephone
 * number is told by its last digits alone.
 */
export const forAudit = ({
  name,
  position,
  workplace,
  phone,
}: Pick<DelegateEntity, 'name' | 'position' | 'workplace' | 'phone'>) => ({
  name,
  position,
  workplace,
  phone:
    phone &&
    phoneKeys(phone)
      .map((key) => `…${key.slice(-3)}`)
      .join(' / '),
});
