import { Injectable } from '@nestjs/common';
import { DELEGATE_LIMITS } from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../common/errors/domain-error';
import { Clock } from '../../common/time/clock';
import { InvitationsRepository } from '../invitations/invitations.repository';
import { isLate } from '../invitations/list-lateness';
import { OpenConference } from '../invitations/open-conference';
import type { UnitInvitationEntity } from '../unit-invitation.entity';
import type { DelegateScope } from './delegate-scope';
import { DelegatesRepository } from './delegates.repository';

/** A unit's list while somebody writes into it; others wait. */
export interface OpenedList {
  invitation: UnitInvitationEntity;
  /** What is written is marked as late. */
  late: boolean;
}

/** Opens lists for writing, and notes what was written: who reads a list afterwards finds it changed. */
@Injectable()
export class DelegateLists {
  constructor(
    private readonly repository: DelegatesRepository,
    private readonly invitations: InvitationsRepository,
    private readonly open: OpenConference,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND, INVITATION_NOT_ACCEPTED, STATE_CONFLICT */
  async openForChange(
    conferenceId: string,
    invitationId: string,
    scope: DelegateScope,
    manager: EntityManager,
  ): Promise<OpenedList> {
    await this.open.assert(conferenceId, manager);
    const invitation = await this.repository.findListForChange(conferenceId, invitationId, scope, manager);
    if (!invitation) throw new DomainError('NOT_FOUND');
    if (invitation.state !== 'accepted') throw new DomainError('INVITATION_NOT_ACCEPTED');
    const { delegatesBy } = await this.invitations.findTerms(conferenceId, manager);
    return { invitation, late: scope.isOfUnit && isLate(invitation, delegatesBy, this.clock.now()) };
  }

  async noteChange({ invitation, late }: OpenedList, manager: EntityManager): Promise<void> {
    invitation.listRevision += 1;
    if (late && invitation.listState === 'submitted') invitation.listState = 'late';
    await this.repository.saveList(invitation, manager);
  }

  /** @throws DomainError LIST_FULL */
  async assertRoom(invitationId: string, more: number, manager: EntityManager): Promise<void> {
    const { perUnit: max } = DELEGATE_LIMITS;
    const present = (await this.repository.findOfList(invitationId, manager)).length;
    if (present + more > max) throw new DomainError('LIST_FULL', { max });
  }
}
