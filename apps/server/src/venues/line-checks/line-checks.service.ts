import { Injectable } from '@nestjs/common';
import { LINE_CHECKS_PER_MINUTE, type LatestLineCheck } from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../common/errors/domain-error';
import type { LineCheckEntity } from './line-check.entity';
import { LineChecksRepository, type NewLineCheck } from './line-checks.repository';

const MINUTE_MS = 60_000;

export type KeptLineCheck = Readonly<LineCheckEntity>;

/** What rooms found out about their devices and lines. */
@Injectable()
export class LineChecks {
  constructor(private readonly repository: LineChecksRepository) {}

  /**
   * The caller records the change.
   *
   * @throws DomainError TOO_MANY_REQUESTS
   */
  async add(check: NewLineCheck, manager: EntityManager): Promise<KeptLineCheck> {
    const { participationId, checkedAt } = check;
    const since = new Date(checkedAt.getTime() - MINUTE_MS);
    const kept = participationId && (await this.repository.countSince(participationId, since, manager));
    if (kept && kept >= LINE_CHECKS_PER_MINUTE) {
      throw new DomainError('TOO_MANY_REQUESTS', { seconds: MINUTE_MS / 1000 });
    }
    return this.repository.add(check, manager);
  }

  /** The room's checks for all conferences, newest first, at most `LINE_HISTORY`. */
  historyOf(venueId: string): Promise<KeptLineCheck[]> {
    return this.repository.findByVenue(venueId);
  }

  /**
   * By participation; venues that nobody has checked for this conference are missing. A check of the room's screen
   * stands before a newer one of somebody's telephone.
   */
  async latestOf(conferenceId: string): Promise<Map<string, LatestLineCheck>> {
    const rows = await this.repository.findLatest(conferenceId);
    return new Map(
      rows.map(({ participationId, verdict, by, checkedAt }) => [
        participationId,
        { verdict, by, checkedAt: checkedAt.toISOString() },
      ]),
    );
  }
}
