import { Injectable } from '@nestjs/common';
import {
  isCorrectable,
  type Conference,
  type CorrectLiveTimes,
  type LiveTimesCorrection,
} from '@diem-cau/shared';
import { Changes } from '../../audit/changes';
import type { HttpCaller } from '../../common/access/caller.decorator';
import { DomainError } from '../../common/errors/domain-error';
import { Clock } from '../../common/time/clock';
import { ConferencesService } from '../conferences.service';
import type { OfficialTimeCorrectionEntity } from './official-time-correction.entity';
import { arePossible } from './official-times';
import { OfficialTimesRepository } from './official-times.repository';

/** When a conference really began and ended: figures are cut to it, so a change says who and why. */
@Injectable()
export class OfficialTimesService {
  constructor(
    private readonly repository: OfficialTimesRepository,
    private readonly conferences: ConferencesService,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  async history(conferenceId: string): Promise<LiveTimesCorrection[]> {
    return (await this.repository.find(conferenceId)).map(toCorrection);
  }

  /** @throws DomainError STATE_CONFLICT, CHANGED_MEANWHILE, TIMES_IMPOSSIBLE */
  async correct(
    caller: HttpCaller,
    conferenceId: string,
    { wentLiveAt, endedAt, reason, revision }: CorrectLiveTimes,
  ): Promise<Conference> {
    const hostUnitName = await this.conferences.hostNameOf(await this.conferences.find(conferenceId));
    return this.changes.make(caller, 'conference.correct-times', async (change) => {
      const entity = await this.conferences.findForChange(conferenceId, change.manager);
      const { state, wentLiveAt: wentLiveBefore, endedAt: endedBefore } = entity;
      if (!isCorrectable(state) || !wentLiveBefore) throw new DomainError('STATE_CONFLICT', { state });
      if (entity.revision !== revision) throw new DomainError('CHANGED_MEANWHILE');
      const at = this.clock.now();
      const after = {
        wentLiveAt: new Date(wentLiveAt),
        endedAt: endedAt === null ? null : new Date(endedAt),
      };
      if (!arePossible(after, entity, at)) throw new DomainError('TIMES_IMPOSSIBLE');
      await this.repository.add(
        {
          conferenceId,
          at,
          actor: caller.actor,
          correctedBy: 'name' in caller.principal ? caller.principal.name : '',
          reason,
          wentLiveBefore,
          endedBefore,
          wentLiveAfter: after.wentLiveAt,
          endedAfter: after.endedAt,
        },
        change.manager,
      );
      await change.record(
        `conference:${conferenceId}`,
        { wentLiveAt: wentLiveBefore, endedAt: endedBefore },
        { ...after, reason },
      );
      Object.assign(entity, after);
      return this.conferences.saveChanged(entity, hostUnitName, change);
    });
  }
}

function toCorrection({
  id,
  at,
  correctedBy,
  reason,
  wentLiveBefore,
  endedBefore,
  wentLiveAfter,
  endedAfter,
}: OfficialTimeCorrectionEntity): LiveTimesCorrection {
  const times = (from: Date, to: Date | null) => ({
    wentLiveAt: from.toISOString(),
    endedAt: to?.toISOString() ?? null,
  });
  return {
    id,
    at: at.toISOString(),
    correctedBy,
    reason,
    before: times(wentLiveBefore, endedBefore),
    after: times(wentLiveAfter, endedAfter),
  };
}
