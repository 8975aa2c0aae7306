import { Injectable } from '@nestjs/common';
import type { SourceKey, StageSource, StageState } from '@diem-cau/shared';
import { AuditService } from '../audit/audit.service';
import { DomainError } from '../common/errors/domain-error';
import { audience } from '../common/realtime/audience';
import type { Connection } from '../common/realtime/connection';
import { ConferencesService } from '../conferences/conferences.service';
import { Facts } from '../database/facts';
import { MediaRooms } from './media-rooms';
import { clearStage, isOnAir, putOnAir, takeOffAir } from './rooms/stage';
import { StageRepository } from './stage.repository';

/** What is on air: a row, changed one command at a time, and shown by the rooms once it is committed. */
@Injectable()
export class StageService {
  constructor(
    private readonly repository: StageRepository,
    private readonly conferences: ConferencesService,
    private readonly facts: Facts,
    private readonly audit: AuditService,
    private readonly rooms: MediaRooms,
  ) {}

  /** What is on air now, as committed. */
  current(conferenceId: string): Promise<StageState> {
    return this.repository.find(conferenceId);
  }

  /** @throws DomainError NOT_FOUND, SOURCE_NOT_CONNECTED, STAGE_FULL */
  async putOnAir(connection: Connection, commandId: string, key: SourceKey): Promise<StageState> {
    const { conferenceId } = connection;
    const source = await this.describe(conferenceId, key);
    return this.change(connection, commandId, { action: 'stage.put-on-air', subject: key }, (stage) => {
      if (!isOnAir(stage, key) && !this.rooms.connectedSources(conferenceId).has(key)) {
        throw new DomainError('SOURCE_NOT_CONNECTED');
      }
      return putOnAir(stage, source);
    });
  }

  takeOffAir(connection: Connection, commandId: string, key: SourceKey): Promise<StageState> {
    const record = { action: 'stage.take-off-air', subject: key };
    return this.change(connection, commandId, record, (stage) => takeOffAir(stage, key));
  }

  clear(connection: Connection, commandId: string): Promise<StageState> {
    return this.change(connection, commandId, { action: 'stage.clear' }, clearStage);
  }

  private async change(
    connection: Connection,
    commandId: string,
    record: { action: string; subject?: string },
    rule: (stage: StageState) => StageState,
  ): Promise<StageState> {
    const { conferenceId, actor } = connection;
    const committed = await this.facts.once(connection, commandId, async ({ manager, announce }) => {
      const before = await this.repository.findForChange(conferenceId, manager);
      const after = rule(before);
      if (after !== before) {
        await this.repository.save(conferenceId, after, manager);
        await this.audit.record({ actor, conferenceId, ...record, before, after }, manager);
        await announce(audience.everyone(conferenceId), 'stage:changed', { stage: after });
      }
      return after;
    });
    this.rooms.find(conferenceId)?.show(committed);
    return committed;
  }

  private async describe(conferenceId: string, key: SourceKey): Promise<StageSource> {
    const id = key.slice(key.indexOf(':') + 1);
    const source = key.startsWith('speaker:')
      ? await this.describeSpeaker(conferenceId, id)
      : await this.describeVenue(conferenceId, id);
    if (!source) {
      throw new DomainError('NOT_FOUND');
    }
    return { key, ...source };
  }

  private async describeSpeaker(conferenceId: string, id: string): Promise<Omit<StageSource, 'key'> | null> {
    const speaker = (await this.conferences.speakers(conferenceId)).find((each) => each.id === id);
    return speaker ? { name: speaker.name, caption: speaker.position } : null;
  }

  private async describeVenue(conferenceId: string, id: string): Promise<Omit<StageSource, 'key'> | null> {
    const participation = (await this.conferences.participations(conferenceId)).find(
      (each) => each.id === id,
    );
    return participation ? { name: participation.venueName, caption: null } : null;
  }
}
