import { Injectable } from '@nestjs/common';
import {
  inAgendaOrder,
  isClosed,
  type Agenda,
  type AgendaFrame,
  type AgendaPlan,
  type SaveAgenda,
  type SaveAgendaItem,
} from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
import { Changes, type ChangedBy } from '../../audit/changes';
import { DomainError } from '../../common/errors/domain-error';
import { audience } from '../../common/realtime/audience';
import { Clock } from '../../common/time/clock';
import type { FactTransaction } from '../../database/facts';
import { ConferencesService } from '../conferences.service';
import { AgendaRepository } from './agenda.repository';
import { agendaDifference, toAgenda } from './agenda-views';

/** What is planned, item by item. Who took which part, and when, is `AgendaRunService`'s. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly repository: AgendaRepository,
    private readonly conferences: ConferencesService,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  async read(conferenceId: string, manager?: EntityManager): Promise<Agenda> {
    // The revision first: what changes meanwhile has a greater one, and is announced besides.
    const revision = await this.repository.findRevision(conferenceId, manager);
    const frame = await this.repository.findFrame(conferenceId, manager);
    return toAgenda(revision, await this.repository.findItems(conferenceId, manager), frame);
  }

  async plan(conferenceId: string): Promise<AgendaPlan> {
    const [agenda, frame, speakers, venues] = await Promise.all([
      this.read(conferenceId),
      this.repository.findFrame(conferenceId),
      this.conferences.speakers(conferenceId),
      this.repository.findVenues(conferenceId),
    ]);
    return {
      agenda,
      frame,
      speakers: speakers.map(({ id, name, position }) => ({ id, name, position })),
      venues,
    };
  }

  /** @throws DomainError CHANGED_MEANWHILE, STATE_CONFLICT, AGENDA_ITEM_STARTED, NOT_FOUND, BAD_INPUT */
  async save(by: ChangedBy, conferenceId: string, { revision, items }: SaveAgenda): Promise<Agenda> {
    const { timeZone } = await this.conferences.find(conferenceId);
    return this.changes.make(by, 'agenda.save', async (change) => {
      const { manager } = change;
      const state = await this.conferences.stateForChange(conferenceId, manager);
      if (isClosed(state)) throw new DomainError('STATE_CONFLICT', { state });
      const before = await this.read(conferenceId, manager);
      if (before.revision !== revision) throw new DomainError('CHANGED_MEANWHILE');
      const frame = await this.repository.findFrame(conferenceId, manager);
      await this.assertOwnParts(conferenceId, items, frame, manager);

      const kept = new Set(items.map(({ id }) => id));
      const removed = before.items.filter(({ id }) => !kept.has(id));
      const started = removed.find(({ actualStart }) => actualStart !== null);
      if (started) throw new DomainError('AGENDA_ITEM_STARTED', { title: started.title });
      const removedIds = removed.map(({ id }) => id);
      await this.repository.removeItems(conferenceId, removedIds, this.clock.now(), manager);
      if (!(await this.repository.saveItems(conferenceId, inAgendaOrder(items, frame), manager))) {
        throw new DomainError('NOT_FOUND');
      }

      const after = await this.announce(change, conferenceId);
      const difference = agendaDifference(before, after, frame.sittings, timeZone);
      await change.record(
        `conference:${conferenceId}`,
        { agenda: difference.before },
        { agenda: difference.after },
      );
      return after;
    });
  }

  /** Tells every page what the agenda is now, within the transaction that changed it or what it is made of. */
  async announce({ manager, announce }: FactTransaction, conferenceId: string): Promise<Agenda> {
    await this.repository.raiseRevision(conferenceId, manager);
    const agenda = await this.read(conferenceId, manager);
    await announce(audience.everyone(conferenceId), 'conference:agenda-changed', { agenda });
    return agenda;
  }

  /** @throws DomainError NOT_FOUND, BAD_INPUT */
  private async assertOwnParts(
    conferenceId: string,
    items: readonly SaveAgendaItem[],
    frame: AgendaFrame,
    manager: EntityManager,
  ): Promise<void> {
    for (const [index, { kind, speakerIds, participationId }] of items.entries()) {
      if (kind === 'break' && speakerIds.length > 0) {
        throw new DomainError('BAD_INPUT', {}, `items.${index}.speakerIds`);
      }
      if (kind !== 'contribution' && participationId !== null) {
        throw new DomainError('BAD_INPUT', {}, `items.${index}.participationId`);
      }
    }
    const sittings = new Set(frame.sittings.map(({ id }) => id));
    if (items.some(({ sittingId }) => sittingId !== null && !sittings.has(sittingId))) {
      throw new DomainError('NOT_FOUND');
    }
    const named = {
      speaker: new Set(items.flatMap(({ speakerIds }) => speakerIds)),
      participation: new Set(items.flatMap(({ participationId }) => participationId ?? [])),
    };
    for (const table of ['speaker', 'participation'] as const) {
      const own = await this.repository.countOwn(conferenceId, table, [...named[table]], manager);
      if (own !== named[table].size) throw new DomainError('NOT_FOUND');
    }
  }
}
