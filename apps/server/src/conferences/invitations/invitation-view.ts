import type {
  InvitationAnswer,
  InvitationState,
  InvitationTerms,
  UnitInvitation,
  WhomToPhone,
} from '@diem-cau/shared';
import type { UnitInvitationEntity } from '../unit-invitation.entity';
import type { InvitationTermsEntity } from './invitation-terms.entity';
import type { UnitSeats } from './invitations.repository';

/** Where a unit stands in the tree. */
export type UnitPlace = Pick<UnitInvitation, 'unitName' | 'unitLevel' | 'unitPath'>;

export interface InvitationFacts {
  invitation: UnitInvitationEntity;
  terms: InvitationTermsEntity;
  place: UnitPlace;
  seats: UnitSeats | null;
  delegates: number;
  hasLink: boolean;
}

/** Withdrawn invitations are never shown. */
export function stateOf({ state }: UnitInvitationEntity): InvitationState {
  if (state === 'withdrawn') throw new Error('A withdrawn invitation has no state to show');
  return state;
}

export function answerOf(
  { answeredAt, answerWay, toldBy, toldAt }: UnitInvitationEntity,
  { answerBy }: Pick<InvitationTermsEntity, 'answerBy'>,
): InvitationAnswer | null {
  if (!answeredAt) return null;
  return {
    at: answeredAt.toISOString(),
    way: answerWay ?? 'agreed',
    toldBy,
    toldAt: toldAt?.toISOString() ?? null,
    late: answerBy !== null && (toldAt ?? answeredAt) > answerBy,
  };
}

export const quotaOf = (
  { requestedCount }: Pick<UnitInvitationEntity, 'requestedCount'>,
  { delegatesPerUnit }: Pick<InvitationTermsEntity, 'delegatesPerUnit'>,
): number | null => requestedCount ?? delegatesPerUnit;

/** The unit's own contact knows most; before it named one, the coordinator of its venue is asked. */
function whomToPhone({ contactName, contactPhone }: UnitInvitationEntity, seats: UnitSeats | null) {
  const whom: WhomToPhone | null = contactPhone
    ? { name: contactName, phone: contactPhone, from: 'contact' }
    : seats?.coordinatorPhone
      ? { name: seats.coordinatorName, phone: seats.coordinatorPhone, from: 'coordinator' }
      : null;
  return whom;
}

export function toUnitInvitation(facts: InvitationFacts): UnitInvitation {
  const { invitation, terms, seats } = facts;
  return {
    id: invitation.id,
    unitId: invitation.orgUnitId,
    ...facts.place,
    state: stateOf(invitation),
    sentAt: invitation.sentAt.toISOString(),
    answer: answerOf(invitation, terms),
    note: invitation.note,
    contactName: invitation.contactName,
    contactPhone: invitation.contactPhone,
    phone: whomToPhone(invitation, seats),
    venues: seats?.venues ?? [],
    requestedCount: invitation.requestedCount,
    quota: quotaOf(invitation, terms),
    delegates: facts.delegates,
    listState: invitation.listState,
    submittedAt: invitation.submittedAt?.toISOString() ?? null,
    reopenReason: invitation.reopenReason,
    hasLink: facts.hasLink,
    revision: invitation.revision,
  };
}

export function toTerms(terms: InvitationTermsEntity): InvitationTerms {
  return {
    answerBy: terms.answerBy?.toISOString() ?? null,
    delegatesBy: terms.delegatesBy?.toISOString() ?? null,
    delegatesPerUnit: terms.delegatesPerUnit,
    message: terms.message,
    contactName: terms.contactName,
    contactPhone: terms.contactPhone,
    revision: terms.revision,
  };
}
