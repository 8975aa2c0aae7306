import { Injectable } from '@nestjs/common';
import type { AnswerInvitation, OwnInvitation, SubmitDelegateList } from '@diem-cau/shared';
import { Changes } from '../../audit/changes';
import type { HttpCaller } from '../../common/access/caller.decorator';
import { DomainError } from '../../common/errors/domain-error';
import { Clock } from '../../common/time/clock';
import { OrgUnitsService } from '../../org-units/org-units.service';
import { AgendaService } from '../agenda/agenda.service';
import { ConferencesService } from '../conferences.service';
import { AnswersService } from './answers.service';
import { answerOf, quotaOf, stateOf, toTerms } from './invitation-view';
import { InvitationsRepository } from './invitations.repository';
import { inviteeOf } from './invitee';
import { isLate } from './list-lateness';
import { OpenConference } from './open-conference';

/** Its invitation as the invited unit sees and answers it. Which one it is, its connection says. */
@Injectable()
export class OwnInvitationService {
  constructor(
    private readonly repository: InvitationsRepository,
    private readonly conferences: ConferencesService,
    private readonly agenda: AgendaService,
    private readonly orgUnits: OrgUnitsService,
    private readonly answers: AnswersService,
    private readonly open: OpenConference,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_ALLOWED, NOT_FOUND */
  async read(caller: HttpCaller): Promise<OwnInvitation> {
    const { conferenceId, invitationId } = inviteeOf(caller);
    const invitation = await this.repository.findOne(conferenceId, invitationId);
    if (!invitation) throw new DomainError('NOT_FOUND');
    const day = await this.conferences.dayOf(conferenceId);
    const [conference, sittings, agenda, terms, seats, unitName] = await Promise.all([
      this.conferences.summary(conferenceId),
      this.conferences.sittings(conferenceId),
      this.agenda.read(conferenceId),
      this.repository.findTerms(conferenceId),
      this.repository.findSeats(conferenceId, invitation.orgUnitId),
      this.orgUnits.nameOf(invitation.orgUnitId, day),
    ]);
    const now = this.clock.now();
    const { answerBy, delegatesBy, message, contactName, contactPhone } = toTerms(terms);
    return {
      conference,
      sittings: sittings.map(({ id, name, startsAt, endsAt }) => ({
        id,
        name,
        start: startsAt.toISOString(),
        end: endsAt.toISOString(),
      })),
      agenda: agenda.items.map(({ id, title, plannedStart, plannedMinutes, speakers }) => ({
        id,
        title,
        start: plannedStart,
        minutes: plannedMinutes,
        speakers: speakers.map(({ name }) => name),
      })),
      unitName,
      terms: { answerBy, delegatesBy, message, contactName, contactPhone },
      state: stateOf(invitation),
      answer: answerOf(invitation, terms),
      note: invitation.note,
      contactName: invitation.contactName,
      contactPhone: invitation.contactPhone,
      venues: seats[0]?.venues ?? [],
      quota: quotaOf(invitation, terms),
      listState: invitation.listState,
      submittedAt: invitation.submittedAt?.toISOString() ?? null,
      reopenReason: invitation.listState === 'open' ? invitation.reopenReason : null,
      listIsLate: isLate(invitation, terms.delegatesBy, now),
      revision: invitation.revision,
      listRevision: invitation.listRevision,
      serverTime: now.toISOString(),
    };
  }

  /** @throws DomainError NOT_ALLOWED, NOT_FOUND, CHANGED_MEANWHILE, STATE_CONFLICT */
  async answer(caller: HttpCaller, { revision, ...answer }: AnswerInvitation): Promise<void> {
    const { conferenceId, invitationId } = inviteeOf(caller);
    await this.answers.answer(caller, 'invitation.answer', conferenceId, invitationId, revision, {
      ...answer,
      answerWay: 'link',
      toldBy: null,
      toldAt: null,
    });
  }

  /** Hands the list in; handed in again, it stays as it is. @throws DomainError NOT_ALLOWED, NOT_FOUND, INVITATION_NOT_ACCEPTED, CHANGED_MEANWHILE, STATE_CONFLICT */
  async submitList(caller: HttpCaller, { listRevision }: SubmitDelegateList): Promise<void> {
    const { conferenceId, invitationId } = inviteeOf(caller);
    await this.changes.make(caller, 'delegate.submit-list', async ({ manager, record }) => {
      await this.open.assert(conferenceId, manager);
      const invitation = await this.repository.findForChange(conferenceId, invitationId, manager);
      if (!invitation) throw new DomainError('NOT_FOUND');
      if (invitation.state !== 'accepted') throw new DomainError('INVITATION_NOT_ACCEPTED');
      if (invitation.listRevision !== listRevision) throw new DomainError('CHANGED_MEANWHILE');
      if (invitation.listState !== 'open') return;
      const now = this.clock.now();
      const { delegatesBy } = await this.repository.findTerms(conferenceId, manager);
      invitation.listState = isLate(invitation, delegatesBy, now) ? 'late' : 'submitted';
      invitation.submittedAt = now;
      await this.repository.save(invitation, manager);
      const { listState } = invitation;
      await record(`invitation:${invitationId}`, { listState: 'open' }, { listState });
    });
  }
}
