import { Injectable } from '@nestjs/common';
import type { AuditAction, AnswerWay, UnitAnswer, WithReason } from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
import { Changes, type ChangedBy } from '../../audit/changes';
import { DomainError } from '../../common/errors/domain-error';
import { Clock } from '../../common/time/clock';
import { LinksService } from '../../identity/links.service';
import type { UnitInvitationEntity } from '../unit-invitation.entity';
import { InvitationsRepository } from './invitations.repository';
import { OpenConference } from './open-conference';
import { VenueDoors } from './venue-doors';

export interface UnitSays {
  state: UnitAnswer;
  answerWay: AnswerWay;
  toldBy: string | null;
  toldAt: Date | null;
  note: string | null;
  contactName?: string | null;
  contactPhone?: string | null;
}

/** What units answer, and what follows for the people of their venues. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly repository: InvitationsRepository,
    private readonly open: OpenConference,
    private readonly doors: VenueDoors,
    private readonly links: LinksService,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND, CHANGED_MEANWHILE */
  async findForChange(
    conferenceId: string,
    id: string,
    revision: number,
    manager: EntityManager,
  ): Promise<UnitInvitationEntity> {
    const invitation = await this.repository.findForChange(conferenceId, id, manager);
    if (!invitation) throw new DomainError('NOT_FOUND');
    if (invitation.revision !== revision) throw new DomainError('CHANGED_MEANWHILE');
    return invitation;
  }

  /**
   * @param action the name of the change in the audit
   * @throws DomainError NOT_FOUND, CHANGED_MEANWHILE, STATE_CONFLICT
   */
  async answer(
    by: ChangedBy,
    action: AuditAction,
    conferenceId: string,
    id: string,
    revision: number,
    says: UnitSays,
  ): Promise<void> {
    await this.changeState(by, action, conferenceId, id, revision, async (invitation) => {
      Object.assign(invitation, says, { answeredAt: this.clock.now(), answeredBy: by.actor });
      return readable(invitation);
    });
  }

  /** The unit's link ends with the invitation, so that it does not come alive again with another one. @throws DomainError NOT_FOUND, CHANGED_MEANWHILE, STATE_CONFLICT */
  async withdraw(
    by: ChangedBy,
    conferenceId: string,
    id: string,
    { reason, revision }: WithReason,
  ): Promise<void> {
    const sessions: string[] = [];
    await this.changeState(
      by,
      'invitation.withdraw',
      conferenceId,
      id,
      revision,
      async (invitation, manager) => {
        invitation.state = 'withdrawn';
        sessions.push(...(await this.links.end('invitee', id, manager)));
        return { state: 'withdrawn', reason };
      },
    );
    this.links.cutOff(sessions);
  }

  /** @param change changes the invitation; @returns what of it the audit says */
  private async changeState(
    by: ChangedBy,
    action: AuditAction,
    conferenceId: string,
    id: string,
    revision: number,
    change: (invitation: UnitInvitationEntity, manager: EntityManager) => Promise<object>,
  ): Promise<void> {
    const closed = await this.changes.make(by, action, async ({ manager, record }) => {
      await this.open.assert(conferenceId, manager);
      // Two units of one venue that decline at once would each take the other one for present.
      const seats = await this.repository.lockSeatsOf(conferenceId, id, manager);
      const invitation = await this.findForChange(conferenceId, id, revision, manager);
      const before = readable(invitation);
      const after = await change(invitation, manager);
      invitation.revision += 1;
      await this.repository.save(invitation, manager);
      await record(`invitation:${id}`, before, after);
      return this.repository.findNotAccepted(seats, manager);
    });
    await this.doors.close(closed);
  }
}

const readable = (invitation: UnitInvitationEntity) => ({
  state: invitation.state,
  answerWay: invitation.answerWay,
  toldBy: invitation.toldBy,
  toldAt: invitation.toldAt,
  note: invitation.note,
  contactName: invitation.contactName,
  contactPhone: invitation.contactPhone,
});
