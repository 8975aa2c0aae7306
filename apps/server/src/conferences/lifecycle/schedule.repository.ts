import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { AgendaItemEntity } from '../agenda/agenda-item.entity';
import { SittingEntity } from '../sitting.entity';

/** When a conference is held, and what of it is planned. */
@Injectable()
export class ScheduleRepository {
  async find(
    conferenceId: string,
    manager: EntityManager,
  ): Promise<{ sittings: SittingEntity[]; agendaItems: number }> {
    const sittings = await manager.find(SittingEntity, {
      where: { conferenceId },
      order: { startsAt: 'ASC' },
    });
    return {
      sittings,
      agendaItems: await manager.countBy(AgendaItemEntity, { conferenceId, removedAt: IsNull() }),
    };
  }

  /** Moves sittings and agenda by whole days, so that each keeps its hour on the zone's clocks. */
  async shift(
    conferenceId: string,
    days: number,
    timeZone: string,
    manager: EntityManager,
  ): Promise<{ scheduledStart: Date; scheduledEnd: Date }> {
    const parameters = [conferenceId, days, timeZone];
    const moved = (column: string) => `((${column} at time zone $3) + $2 * interval '1 day') at time zone $3`;
    await manager.query(
      `update agenda_item set fixed_start = ${moved('fixed_start')} where conference_id = $1`,
      parameters,
    );
    await manager.query(
      `update sitting set starts_at = ${moved('starts_at')}, ends_at = ${moved('ends_at')} where conference_id = $1`,
      parameters,
    );
    return this.scheduledTimes(conferenceId, manager);
  }

  /** From the first sitting's beginning to the last one's end. */
  private async scheduledTimes(
    conferenceId: string,
    manager: EntityManager,
  ): Promise<{ scheduledStart: Date; scheduledEnd: Date }> {
    const [times]: { scheduledStart: Date; scheduledEnd: Date }[] = await manager.query(
      `select min(starts_at) as "scheduledStart", max(ends_at) as "scheduledEnd" from sitting where conference_id = $1`,
      [conferenceId],
    );
    if (!times?.scheduledStart) throw new Error('A conference has at least one sitting');
    return times;
  }
}
