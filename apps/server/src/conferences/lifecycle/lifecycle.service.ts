import { Injectable } from '@nestjs/common';
import {
  needsReason,
  obstaclesTo,
  takeStep,
  type Conference,
  type LifecycleStep,
  type TakeStep,
} from '@diem-cau/shared';
import { AuditService } from '../../audit/audit.service';
import { DomainError } from '../../common/errors/domain-error';
import { News } from '../../common/events/news';
import type { Connection } from '../../common/realtime/connection';
import { Clock } from '../../common/time/clock';
import { dayOf, daysBetween } from '../../common/time/day';
import { Facts, type FactTransaction } from '../../database/facts';
import { AgendaService } from '../agenda/agenda.service';
import type { ConferenceEntity } from '../conference.entity';
import { ConferencesService } from '../conferences.service';
import { ScheduleRepository } from './schedule.repository';

type Step = Omit<TakeStep, 'step'> & { step: LifecycleStep };

/** Takes a conference from one state to the next, whoever asks and by whichever way. */
@Injectable()
export class LifecycleService {
  constructor(
    private readonly conferences: ConferencesService,
    private readonly schedule: ScheduleRepository,
    private readonly agenda: AgendaService,
    private readonly facts: Facts,
    private readonly audit: AuditService,
    private readonly news: News,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError STATE_CONFLICT, NOT_PREPARED */
  async takeByCommand(connection: Connection, commandId: string, step: LifecycleStep): Promise<Conference> {
    const { conferenceId, actor } = connection;
    const hostUnitName = await this.hostUnitName(conferenceId);
    const conference = await this.facts.once(connection, commandId, (tx) =>
      this.take(tx, { conferenceId, actor, hostUnitName }, { step, reason: null, firstDay: null }),
    );
    return this.told(conference);
  }

  /** @throws DomainError BAD_INPUT, STATE_CONFLICT, NOT_PREPARED */
  async takeByRequest(conferenceId: string, actor: string, step: TakeStep): Promise<Conference> {
    const hostUnitName = await this.hostUnitName(conferenceId);
    const conference = await this.facts.run(conferenceId, (tx) =>
      this.take(tx, { conferenceId, actor, hostUnitName }, step),
    );
    return this.told(conference);
  }

  private async take(
    tx: FactTransaction,
    { conferenceId, actor, hostUnitName }: { conferenceId: string; actor: string; hostUnitName: string },
    { step, reason, firstDay }: Step,
  ): Promise<Conference> {
    const entity = await this.conferences.findForChange(conferenceId, tx.manager);
    const now = this.clock.now();
    const before = describe(entity);
    const after = takeStep(entity, step, now);
    if (!after) throw new DomainError('STATE_CONFLICT', { state: entity.state });
    if (needsReason(step) && reason === null) throw new DomainError('BAD_INPUT', {}, 'reason');
    await this.assertPrepared(entity, step, now, tx);
    Object.assign(entity, after, { stateReason: needsReason(step) ? reason : null });
    const isMoved = await this.move(entity, { step, reason, firstDay }, now, tx);
    const conference = await this.conferences.saveChanged(entity, hostUnitName, tx);
    if (isMoved) await this.agenda.announce(tx, conferenceId);
    await this.audit.record(
      {
        actor,
        action: `conference.${step}`,
        conferenceId,
        subject: `conference:${conferenceId}`,
        before,
        after: describe(entity),
      },
      tx.manager,
    );
    return conference;
  }

  private async assertPrepared(
    { id, title }: ConferenceEntity,
    step: LifecycleStep,
    now: Date,
    { manager }: FactTransaction,
  ): Promise<void> {
    const { sittings, agendaItems } = await this.schedule.find(id, manager);
    const prepared = { title, sittings: sittings.map(({ endsAt }) => ({ end: endsAt })), agendaItems };
    if (obstaclesTo(step, prepared, now).length > 0) throw new DomainError('NOT_PREPARED');
  }

  /** Moves sittings and agenda to a new first day, at the same hours; @returns false when there is none */
  private async move(
    entity: ConferenceEntity,
    { step, firstDay }: Step,
    now: Date,
    { manager }: FactTransaction,
  ): Promise<boolean> {
    if (firstDay === null) return false;
    const { id, timeZone, scheduledStart } = entity;
    if (step !== 'postpone' || firstDay < dayOf(now, timeZone)) {
      throw new DomainError('BAD_INPUT', {}, 'firstDay');
    }
    const days = daysBetween(dayOf(scheduledStart, timeZone), firstDay);
    Object.assign(entity, await this.schedule.shift(id, days, timeZone, manager));
    return true;
  }

  private async hostUnitName(conferenceId: string): Promise<string> {
    return this.conferences.hostNameOf(await this.conferences.find(conferenceId));
  }

  private told(conference: Conference): Conference {
    this.news.publish('conferences:state-changed', { conferenceId: conference.id });
    return conference;
  }
}

const describe = ({ state, stateReason, scheduledStart, wentLiveAt, endedAt }: ConferenceEntity) => ({
  state,
  stateReason,
  scheduledStart,
  wentLiveAt,
  endedAt,
});
