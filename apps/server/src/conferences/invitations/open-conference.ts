import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../common/errors/domain-error';
import { holdsIn } from '../../identity/permissions';
import { InvitationsRepository } from './invitations.repository';

/** Invitations and lists of delegates are written until the conference is over, by whomever. */
@Injectable()
export class OpenConference {
  constructor(private readonly repository: InvitationsRepository) {}

  /** Comes first in a transaction: whoever changes more of the conference locks it first as well. @throws DomainError CONFERENCE_UNKNOWN, STATE_CONFLICT */
  async assert(conferenceId: string, manager: EntityManager): Promise<void> {
    const state = await this.repository.holdState(conferenceId, manager);
    if (!state) throw new DomainError('CONFERENCE_UNKNOWN');
    if (!holdsIn(state, 'invitation.answer')) throw new DomainError('STATE_CONFLICT', { state });
  }
}
