import { Injectable } from '@nestjs/common';
import { SUPPORT_LIMITS, type HelpCall, type SupportDesk } from '@diem-cau/shared';
import { DomainError } from '../../common/errors/domain-error';
import { Announcer } from '../../common/realtime/announcer';
import { audience } from '../../common/realtime/audience';
import type { Connection, RealtimeSocket } from '../../common/realtime/connection';
import { Clock } from '../../common/time/clock';
import { ConferencesService } from '../../conferences/conferences.service';
import { Facts } from '../../database/facts';
import { OrgUnitsService } from '../../org-units/org-units.service';
import type { HelpStep } from './help-call-state';
import { toHelpCall } from './help-call-view';
import { HelpCallsRepository } from './help-calls.repository';
import { HelpCallsService } from './help-calls.service';

type DeskStep = Extract<HelpStep, 'take' | 'answer' | 'close' | 'reopen'>;

/** What the hall does with the calls of all venues. */
@Injectable()
export class DeskCallsService {
  constructor(
    private readonly repository: HelpCallsRepository,
    private readonly calls: HelpCallsService,
    private readonly conferences: ConferencesService,
    private readonly orgUnits: OrgUnitsService,
    private readonly facts: Facts,
    private readonly announcer: Announcer,
    private readonly clock: Clock,
  ) {}

  async watch(socket: RealtimeSocket): Promise<SupportDesk> {
    const { conferenceId } = socket.data.connection;
    this.announcer.subscribe(socket, audience.permitted(conferenceId, 'support.answer'));
    const [participations, calls, day] = await Promise.all([
      this.conferences.participations(conferenceId),
      this.repository.findForDesk(conferenceId, SUPPORT_LIMITS.finishedShown),
      this.conferences.dayOf(conferenceId),
    ]);
    const [messages, units] = await Promise.all([
      this.repository.findMessages(calls.map(({ id }) => id)),
      this.orgUnits.treeOf(
        participations.map(({ hostUnitId }) => hostUnitId),
        day,
      ),
    ]);
    const names = new Map(participations.map(({ id, venueName }) => [id, venueName]));
    return {
      calls: calls
        .map((call) => toHelpCall(call, messages.get(call.id) ?? [], names.get(call.participationId) ?? ''))
        .sort((one, other) => one.openedAt.localeCompare(other.openedAt)),
      venues: participations.map(({ id, venueName, hostUnitId, connection, accepted, ...people }) => ({
        participationId: id,
        name: venueName,
        unitId: hostUnitId,
        hasScreen: accepted && connection === 'screen',
        coordinatorName: people.coordinatorName,
        coordinatorPhone: people.coordinatorPhone,
        technicianName: people.technicianName,
        technicianPhone: people.technicianPhone,
      })),
      units,
    };
  }

  /** @throws DomainError HELP_CALL_NOT_FOUND, HELP_CALL_IS_OPEN, STATE_CONFLICT, NOT_ALLOWED */
  async takeStep(
    connection: Connection,
    commandId: string,
    step: DeskStep,
    callId: string,
    text: string | null = null,
  ): Promise<HelpCall> {
    const { conferenceId, actor, principal } = connection;
    if (principal.kind !== 'account') throw new DomainError('NOT_ALLOWED');
    const { name } = principal;
    // Read beforehand: a transaction that waits for a second connection could wait for itself when all are taken.
    const found = await this.repository.find(callId, conferenceId);
    if (!found) throw new DomainError('HELP_CALL_NOT_FOUND');
    const { participationId } = found;
    const { venueName } = await this.conferences.participation(conferenceId, participationId);
    return this.facts.once(connection, commandId, async (tx) => {
      await this.repository.lockVenue(participationId, tx.manager);
      const call = await this.repository.findForChange(callId, tx.manager);
      if (step === 'reopen' && call.state === 'closed') {
        const another = await this.repository.hasUnfinished(participationId, tx.manager);
        if (another) throw new DomainError('HELP_CALL_IS_OPEN');
      }
      const said = text === null ? null : { ...HALL, actor, name, text, saidAt: this.clock.now() };
      return this.calls.take(tx, call, { step, actor, accountName: name, said, venueName });
    });
  }
}

const HALL = { side: 'hall', voice: 'account', reason: null, reply: null } as const;
