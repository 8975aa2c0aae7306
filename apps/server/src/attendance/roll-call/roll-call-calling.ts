import { Injectable } from '@nestjs/common';
import { ORG_UNIT_LEVELS, type RollCallScope, type RollCallVenue } from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../common/errors/domain-error';
import type { RollCallRow, StepBy } from './roll-call-rows';
import { RollCallRepository } from './roll-call.repository';

interface Wanted {
  scope: RollCallScope;
  key: string | null;
}

/** Finds out whom a call is for, and calls them. */
@Injectable()
export class RollCallCalling {
  constructor(private readonly repository: RollCallRepository) {}

  /**
   * @returns how many were called
   * @throws DomainError ROLL_CALL_NOBODY_LEFT, BAD_INPUT
   */
  async call(row: RollCallRow, { scope, key }: Wanted, by: StepBy, manager: EntityManager): Promise<number> {
    const venues = await this.venuesOf(row.id, { scope, key }, by.at, manager);
    const [first] = venues;
    if (!first) throw new DomainError('ROLL_CALL_NOBODY_LEFT');
    const single = scope === 'next' || scope === 'venue';
    const step = {
      scope,
      level: scope === 'level' ? first.level : null,
      title: single ? first.name : scope === 'branch' ? first.groupName : null,
      groupName: single ? first.groupName : null,
      participationId: single ? first.participationId : null,
      venues: venues.length,
      answerUntil: new Date(by.at.getTime() + row.answerSeconds * 1000),
    };
    const ids = venues.map(({ participationId }) => participationId);
    await this.repository.addCall(row.id, step, ids, by, manager);
    return venues.length;
  }

  private async venuesOf(
    id: string,
    { scope, key }: Wanted,
    now: Date,
    manager: EntityManager,
  ): Promise<RollCallVenue[]> {
    switch (scope) {
      case 'next':
        return this.repository.findWaiting(id, manager, 1);
      case 'all':
        return this.repository.findWaiting(id, manager);
      case 'level':
        if (!ORG_UNIT_LEVELS.some((level) => level === key)) throw new DomainError('BAD_INPUT', {}, 'key');
        return (await this.repository.findWaiting(id, manager)).filter(({ level }) => level === key);
      case 'branch':
        return (await this.repository.findWaiting(id, manager)).filter(({ groupId }) => groupId === key);
      case 'unanswered':
        return this.repository.findUnanswered(id, now, manager);
      case 'venue': {
        if (key === null || !UUID.test(key)) throw new DomainError('BAD_INPUT', {}, 'key');
        const venue = await this.repository.findVenue(id, key, manager);
        return venue ? [venue] : [];
      }
    }
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
