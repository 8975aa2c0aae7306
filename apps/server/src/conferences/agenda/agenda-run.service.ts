import { Injectable } from '@nestjs/common';
import {
  isCorrectable,
  isOn,
  type Agenda,
  type ConferenceState,
  type CorrectOfficialTimes,
  type OfficialTimesChange,
} from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import type { Principal } from '../../common/access/principal';
import { DomainError } from '../../common/errors/domain-error';
import type { Connection } from '../../common/realtime/connection';
import { Clock } from '../../common/time/clock';
import { Facts, type FactTransaction } from '../../database/facts';
import { ConferencesService } from '../conferences.service';
import { finishItem, startItem, type ActualTimes, type TimedItem, type TimesChange } from './agenda-press';
import { AgendaRepository } from './agenda.repository';
import { AgendaService } from './agenda.service';
import { toTimesChange } from './agenda-views';

interface Doer {
  actor: string;
  principal: Principal;
}

interface Written {
  action: OfficialTimesChange['action'];
  reason: string | null;
}

/** The official times of the items: pressed while the conference runs, by the server's clock, and corrected afterwards. */
@Injectable()
export class AgendaRunService {
  constructor(
    private readonly repository: AgendaRepository,
    private readonly agenda: AgendaService,
    private readonly conferences: ConferencesService,
    private readonly facts: Facts,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError STATE_CONFLICT, NOT_FOUND */
  start(connection: Connection, commandId: string, itemId: string): Promise<Agenda> {
    return this.press(connection, commandId, itemId, 'started', startItem);
  }

  /** @throws DomainError STATE_CONFLICT, NOT_FOUND */
  finish(connection: Connection, commandId: string, itemId: string): Promise<Agenda> {
    return this.press(connection, commandId, itemId, 'finished', finishItem);
  }

  /** @throws DomainError STATE_CONFLICT, CHANGED_MEANWHILE when the revision is no press's, or not the newest */
  undo(connection: Connection, commandId: string, revision: number): Promise<Agenda> {
    const { conferenceId } = connection;
    return this.facts.once(connection, commandId, async (tx) => {
      await this.assertState(conferenceId, isOn, tx.manager);
      const pressed = (await this.repository.findTimeChangesOf(conferenceId, revision, tx.manager)).filter(
        ({ action }) => action === 'started' || action === 'finished',
      );
      const current = await this.repository.findRevision(conferenceId, tx.manager);
      if (pressed.length === 0 || current !== revision) throw new DomainError('CHANGED_MEANWHILE');
      const changes = pressed.map(({ agendaItemId: id, ...times }) => ({
        id,
        before: { start: times.startAfter, end: times.endAfter },
        after: { start: times.startBefore, end: times.endBefore },
      }));
      return this.write(tx, connection, conferenceId, changes, { action: 'undone', reason: null });
    });
  }

  /** @throws DomainError CHANGED_MEANWHILE, STATE_CONFLICT, NOT_FOUND, BAD_INPUT */
  correct(
    by: Doer,
    conferenceId: string,
    id: string,
    { revision, actualStart, actualEnd, reason }: CorrectOfficialTimes,
  ): Promise<Agenda> {
    const after = { start: toDate(actualStart), end: toDate(actualEnd) };
    this.assertPossible(after);
    return this.facts.run(conferenceId, async (tx) => {
      await this.assertState(conferenceId, isCorrectable, tx.manager);
      if ((await this.repository.findRevision(conferenceId, tx.manager)) !== revision) {
        throw new DomainError('CHANGED_MEANWHILE');
      }
      const item = (await this.timed(conferenceId, tx.manager)).find((each) => each.id === id);
      if (!item) throw new DomainError('NOT_FOUND');
      const corrected = { id, before: item.times, after };
      return this.write(tx, by, conferenceId, [corrected], { action: 'corrected', reason });
    });
  }

  /** @throws DomainError NOT_FOUND */
  async history(conferenceId: string, itemId: string): Promise<OfficialTimesChange[]> {
    const history = await this.repository.findTimeHistory(conferenceId, itemId);
    if (!history) throw new DomainError('NOT_FOUND');
    return history.map(toTimesChange);
  }

  private press(
    connection: Connection,
    commandId: string,
    itemId: string,
    action: 'started' | 'finished',
    rule: (items: readonly TimedItem[], id: string, now: Date) => TimesChange[],
  ): Promise<Agenda> {
    const { conferenceId } = connection;
    return this.facts.once(connection, commandId, async (tx) => {
      await this.assertState(conferenceId, isOn, tx.manager);
      const items = await this.timed(conferenceId, tx.manager);
      if (!items.some(({ id }) => id === itemId)) throw new DomainError('NOT_FOUND');
      const changes = rule(items, itemId, this.clock.now());
      if (changes.length === 0) return this.agenda.read(conferenceId, tx.manager);
      return this.write(tx, connection, conferenceId, changes, { action, reason: null });
    });
  }

  private async write(
    tx: FactTransaction,
    { actor, principal }: Doer,
    conferenceId: string,
    changes: readonly TimesChange[],
    { action, reason }: Written,
  ): Promise<Agenda> {
    await this.repository.saveTimes(changes, tx.manager);
    for (const { id, before, after } of changes) {
      await this.audit.record(
        {
          actor,
          action: `agenda.${action}`,
          conferenceId,
          subject: `agenda-item:${id}`,
          before: audited(before),
          after: { ...audited(after), ...(reason !== null && { reason }) },
        },
        tx.manager,
      );
    }
    const agenda = await this.agenda.announce(tx, conferenceId);
    await this.repository.addTimeChanges(
      changes.map(({ id, before, after }) => ({
        agendaItemId: id,
        conferenceId,
        agendaRevision: agenda.revision,
        at: this.clock.now(),
        actor,
        byName: 'name' in principal ? principal.name : '',
        action,
        startBefore: before.start,
        endBefore: before.end,
        startAfter: after.start,
        endAfter: after.end,
        reason,
      })),
      tx.manager,
    );
    return agenda;
  }

  private async timed(conferenceId: string, manager: EntityManager): Promise<TimedItem[]> {
    const rows = await this.repository.findItems(conferenceId, manager);
    return rows.map(({ id, actualStart: start, actualEnd: end }) => ({ id, times: { start, end } }));
  }

  private async assertState(
    conferenceId: string,
    allows: (state: ConferenceState) => boolean,
    manager: EntityManager,
  ): Promise<void> {
    const state = await this.conferences.stateForChange(conferenceId, manager);
    if (!allows(state)) throw new DomainError('STATE_CONFLICT', { state });
  }

  /** @throws DomainError BAD_INPUT for an end without or before a start, or times to come */
  private assertPossible({ start, end }: ActualTimes): void {
    const now = this.clock.now();
    if (start && start > now) throw new DomainError('BAD_INPUT', {}, 'actualStart');
    if (end && (!start || end < start || end > now)) throw new DomainError('BAD_INPUT', {}, 'actualEnd');
  }
}

const toDate = (iso: string | null): Date | null => (iso === null ? null : new Date(iso));

const audited = ({ start, end }: ActualTimes) => ({ actualStart: start, actualEnd: end });
