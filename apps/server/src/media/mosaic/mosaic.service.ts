import { Injectable } from '@nestjs/common';
import type { ArrangeMosaic, AuditAction, MosaicSettings, SourceKey } from '@diem-cau/shared';
import { AuditService } from '../../audit/audit.service';
import { DomainError } from '../../common/errors/domain-error';
import { Announcer } from '../../common/realtime/announcer';
import { audience } from '../../common/realtime/audience';
import type { Connection, RealtimeSocket } from '../../common/realtime/connection';
import { ConferencesService } from '../../conferences/conferences.service';
import { Facts } from '../../database/facts';
import { holdsIn } from '../../identity/permissions';
import { arrange, leaveOut, settingsOf, turnTo, type KeptMosaic } from './mosaic-rules';
import { MosaicPages } from './mosaic-pages.service';
import { MosaicRepository } from './mosaic.repository';

interface Change {
  action: AuditAction;
  subject?: string;
}

/** How the mosaic is arranged: a row, the same for every desk and hall. */
@Injectable()
export class MosaicService {
  constructor(
    private readonly repository: MosaicRepository,
    private readonly pages: MosaicPages,
    private readonly conferences: ConferencesService,
    private readonly facts: Facts,
    private readonly audit: AuditService,
    private readonly announcer: Announcer,
  ) {}

  async watch(socket: RealtimeSocket): Promise<MosaicSettings> {
    const { conferenceId } = socket.data.connection;
    this.announcer.subscribe(socket, audience.mosaic(conferenceId));
    return settingsOf(await this.repository.find(conferenceId));
  }

  /** @throws DomainError STATE_CONFLICT, as do the others */
  arrange(connection: Connection, commandId: string, wanted: ArrangeMosaic): Promise<MosaicSettings> {
    return this.change(connection, commandId, { action: 'mosaic.arrange' }, (mosaic) =>
      arrange(mosaic, wanted),
    );
  }

  turn(connection: Connection, commandId: string, page: number): Promise<MosaicSettings> {
    return this.change(connection, commandId, { action: 'mosaic.turn' }, (mosaic) => turnTo(mosaic, page));
  }

  /** @throws DomainError VENUE_NOT_INVITED */
  async leaveOut(
    connection: Connection,
    commandId: string,
    key: SourceKey,
    leftOut: boolean,
  ): Promise<MosaicSettings> {
    const participationId = key.slice('venue:'.length);
    await this.conferences.participation(connection.conferenceId, participationId);
    const record = { action: 'mosaic.leave-out' as const, subject: `participation:${participationId}` };
    return this.change(connection, commandId, record, (mosaic) => leaveOut(mosaic, key, leftOut));
  }

  private async change(
    connection: Connection,
    commandId: string,
    record: Change,
    rule: (mosaic: KeptMosaic) => KeptMosaic,
  ): Promise<MosaicSettings> {
    const { conferenceId, actor } = connection;
    const settings = await this.facts.once(connection, commandId, async ({ manager, announce }) => {
      const before = await this.repository.findForChange(conferenceId, manager);
      const state = await this.conferences.stateForChange(conferenceId, manager);
      if (!holdsIn(state, 'stage.operate')) throw new DomainError('STATE_CONFLICT', { state });
      const after = rule(before);
      if (after !== before) {
        await this.repository.save(conferenceId, after, manager);
        await this.audit.record({ conferenceId, actor, ...record, before, after }, manager);
        await announce(audience.mosaic(conferenceId), 'mosaic:changed', { settings: settingsOf(after) });
      }
      return settingsOf(after);
    });
    await this.pages.follow(conferenceId);
    return settings;
  }
}
