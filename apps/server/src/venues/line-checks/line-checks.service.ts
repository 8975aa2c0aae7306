import { Injectable } from '@nestjs/common';
import type { LatestLineCheck } from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
import type { LineCheckEntity } from './line-check.entity';
import { LineChecksRepository, type NewLineCheck } from './line-checks.repository';

export type KeptLineCheck = Readonly<LineCheckEntity>;

/** What rooms found out about their devices and lines. */
@Injectable()
export class LineChecks {
  constructor(private readonly repository: LineChecksRepository) {}

  /** The caller records the change. */
  add(check: NewLineCheck, manager: EntityManager): Promise<KeptLineCheck> {
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
