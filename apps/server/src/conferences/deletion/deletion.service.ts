import { Injectable } from '@nestjs/common';
import { isDeletable } from '@diem-cau/shared';
import { Changes } from '../../audit/changes';
import type { HttpCaller } from '../../common/access/caller.decorator';
import { DomainError } from '../../common/errors/domain-error';
import { Announcer } from '../../common/realtime/announcer';
import { audience } from '../../common/realtime/audience';
import { Clock } from '../../common/time/clock';
import { ConferencesService } from '../conferences.service';
import { KeptFacts } from './kept-facts';

@Injectable()
export class DeletionService {
  constructor(
    private readonly conferences: ConferencesService,
    private readonly keptFacts: KeptFacts,
    private readonly changes: Changes,
    private readonly announcer: Announcer,
    private readonly clock: Clock,
  ) {}

  /**
   * Nobody finds the conference any more, and who is in it is sent out; its rows and its audit stay.
   *
   * @throws DomainError STATE_CONFLICT, CONFERENCE_HAS_FIGURES
   */
  async delete(caller: HttpCaller, conferenceId: string): Promise<void> {
    const hasFacts = await this.keptFacts.exist(conferenceId);
    await this.changes.make(caller, 'conference.delete', async (change) => {
      const entity = await this.conferences.findForChange(conferenceId, change.manager);
      const { title, code, state } = entity;
      if (!isDeletable(state)) throw new DomainError('STATE_CONFLICT', { state });
      if (hasFacts) throw new DomainError('CONFERENCE_HAS_FIGURES');
      entity.deletedAt = this.clock.now();
      await this.conferences.store(entity, change.manager);
      await change.record(`conference:${conferenceId}`, { title, code, state }, null);
    });
    this.announcer.close(audience.everyone(conferenceId), 'revoked');
  }
}
