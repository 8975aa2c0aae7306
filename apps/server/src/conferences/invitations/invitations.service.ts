import { Injectable } from '@nestjs/common';
import type {
  ChangeInvitation,
  InvitationList,
  InvitationSummary,
  InvitationTerms,
  RecordAnswer,
  SetInvitationTerms,
  UnitInvitation,
  WithReason,
} from '@diem-cau/shared';
import { Changes, type ChangedBy } from '../../audit/changes';
import { DomainError } from '../../common/errors/domain-error';
import { Clock } from '../../common/time/clock';
import { LinksService } from '../../identity/links.service';
import { OrgUnitsService } from '../../org-units/org-units.service';
import { ConferencesService } from '../conferences.service';
import { AnswersService } from './answers.service';
import { toTerms, toUnitInvitation } from './invitation-view';
import { InvitationsRepository } from './invitations.repository';
import { OpenConference } from './open-conference';
import { byPlace, placesIn } from './unit-places';

/** Invitations as the organisers see and change them. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly repository: InvitationsRepository,
    private readonly conferences: ConferencesService,
    private readonly orgUnits: OrgUnitsService,
    private readonly links: LinksService,
    private readonly answers: AnswersService,
    private readonly open: OpenConference,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  async list(conferenceId: string): Promise<InvitationList> {
    const [day, terms, found, seats, delegates] = await Promise.all([
      this.conferences.dayOf(conferenceId),
      this.repository.findTerms(conferenceId),
      this.repository.find(conferenceId),
      this.repository.findSeats(conferenceId),
      this.repository.countDelegates(conferenceId),
    ]);
    const seatsOf = new Map(seats.map((unit) => [unit.unitId, unit]));
    const [tree, linked] = await Promise.all([
      this.orgUnits.treeOf(
        found.map(({ orgUnitId }) => orgUnitId),
        day,
      ),
      this.links.subjectsWithLink(
        'invitee',
        found.map(({ id }) => id),
      ),
    ]);
    const placeOf = placesIn(tree);
    const invitations = found.map((invitation) =>
      toUnitInvitation({
        invitation,
        terms,
        place: placeOf(invitation.orgUnitId),
        seats: seatsOf.get(invitation.orgUnitId) ?? null,
        delegates: delegates.get(invitation.id) ?? 0,
        hasLink: linked.has(invitation.id),
      }),
    );
    return {
      terms: toTerms(terms),
      invitations: invitations.sort(byPlace),
      serverTime: this.clock.now().toISOString(),
    };
  }

  summary(conferenceId: string): Promise<InvitationSummary> {
    return this.repository.summarise(conferenceId);
  }

  /** @throws DomainError CHANGED_MEANWHILE, STATE_CONFLICT */
  async setTerms(by: ChangedBy, conferenceId: string, set: SetInvitationTerms): Promise<InvitationTerms> {
    return this.changes.make(by, 'invitation.set-terms', async ({ manager, record }) => {
      await this.open.assert(conferenceId, manager);
      const before = await this.repository.findTerms(conferenceId, manager);
      const after = {
        ...set,
        conferenceId,
        answerBy: set.answerBy === null ? null : new Date(set.answerBy),
        delegatesBy: set.delegatesBy === null ? null : new Date(set.delegatesBy),
      };
      if (!(await this.repository.saveTerms(after, manager))) throw new DomainError('CHANGED_MEANWHILE');
      await record(`conference:${conferenceId}`, readable(toTerms(before)), readable(set));
      return { ...toTerms(after), revision: set.revision + 1 };
    });
  }

  /** Whom to ask in the unit, and how many delegates are asked of it. @throws DomainError NOT_FOUND, CHANGED_MEANWHILE, STATE_CONFLICT */
  async change(by: ChangedBy, conferenceId: string, id: string, change: ChangeInvitation): Promise<void> {
    await this.changes.make(by, 'invitation.change', async ({ manager, record }) => {
      await this.open.assert(conferenceId, manager);
      const invitation = await this.answers.findForChange(conferenceId, id, change.revision, manager);
      const { contactName, contactPhone, requestedCount } = invitation;
      Object.assign(invitation, change, { revision: change.revision + 1 });
      await this.repository.save(invitation, manager);
      const { revision: _, ...after } = change;
      await record(`invitation:${id}`, { contactName, contactPhone, requestedCount }, after);
    });
  }

  /** @throws DomainError NOT_FOUND, CHANGED_MEANWHILE, STATE_CONFLICT, BAD_INPUT when it was said in the future */
  async recordAnswer(by: ChangedBy, conferenceId: string, id: string, said: RecordAnswer): Promise<void> {
    const toldAt = new Date(said.toldAt);
    if (toldAt > this.clock.now()) throw new DomainError('BAD_INPUT', {}, 'toldAt');
    const { state, way, toldBy, note, revision } = said;
    await this.answers.answer(by, 'invitation.record-answer', conferenceId, id, revision, {
      state,
      answerWay: way,
      toldBy,
      toldAt,
      note,
    });
  }

  /** Its link stops working, and its people are let in no longer. @throws DomainError NOT_FOUND, CHANGED_MEANWHILE, STATE_CONFLICT */
  async withdraw(by: ChangedBy, conferenceId: string, id: string, withReason: WithReason): Promise<void> {
    await this.answers.withdraw(by, conferenceId, id, withReason);
  }

  /** @throws DomainError NOT_FOUND, CHANGED_MEANWHILE, STATE_CONFLICT */
  async reopenList(
    by: ChangedBy,
    conferenceId: string,
    id: string,
    { reason, revision }: WithReason,
  ): Promise<void> {
    await this.changes.make(by, 'invitation.reopen-list', async ({ manager, record }) => {
      await this.open.assert(conferenceId, manager);
      const invitation = await this.answers.findForChange(conferenceId, id, revision, manager);
      const { listState, submittedAt } = invitation;
      Object.assign(invitation, {
        listState: 'open',
        submittedAt: null,
        reopenedAt: this.clock.now(),
        reopenReason: reason,
        revision: revision + 1,
        listRevision: invitation.listRevision + 1,
      });
      await this.repository.save(invitation, manager);
      await record(`invitation:${id}`, { listState, submittedAt }, { listState: 'open', reason });
    });
  }

  /** One of the list. @throws DomainError NOT_FOUND */
  async read(conferenceId: string, id: string): Promise<UnitInvitation> {
    const found = (await this.list(conferenceId)).invitations.find((invitation) => invitation.id === id);
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }
}

const readable = ({ revision: _, ...terms }: SetInvitationTerms) => terms;
