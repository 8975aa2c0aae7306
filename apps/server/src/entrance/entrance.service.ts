import { Injectable } from '@nestjs/common';
import type { ConferenceSnapshot, ConnectAs, Me } from '@diem-cau/shared';
import { Announcer } from '../common/realtime/announcer';
import { audience } from '../common/realtime/audience';
import type { Connection, RealtimeSocket } from '../common/realtime/connection';
import { Clock } from '../common/time/clock';
import { ConferencesService } from '../conferences/conferences.service';
import { StageService } from '../media/stage.service';
import { QaService } from '../qa/qa.service';

/** Where a page comes in: it is subscribed first and told all it may see next, so that it misses nothing. */
@Injectable()
export class EntranceService {
  constructor(
    private readonly announcer: Announcer,
    private readonly conferences: ConferencesService,
    private readonly stage: StageService,
    private readonly qa: QaService,
    private readonly clock: Clock,
  ) {}

  async enter(socket: RealtimeSocket): Promise<ConferenceSnapshot> {
    const { connection } = socket.data;
    const { conferenceId, actor, permissions } = connection;
    this.announcer.subscribe(socket, audience.everyone(conferenceId));
    for (const permission of permissions) {
      this.announcer.subscribe(socket, audience.permitted(conferenceId, permission));
    }
    // The number first: whatever happens meanwhile is in the parts below, and announced besides.
    const seq = await this.conferences.eventSeq(conferenceId);
    const [{ rules }, conference, agenda, stage, questions, ownQuestions] = await Promise.all([
      this.conferences.find(conferenceId),
      this.conferences.describe(conferenceId),
      this.conferences.agenda(conferenceId),
      this.stage.current(conferenceId),
      this.qa.visible(conferenceId),
      this.qa.own(conferenceId, actor),
    ]);
    const serverTime = this.clock.now().toISOString();
    return {
      me: describe(connection),
      conference,
      agenda,
      rules,
      stage,
      questions,
      ownQuestions,
      seq,
      serverTime,
    };
  }
}

function describe({ principal, roles, permissions, sourceKey }: Connection): Me {
  const as: ConnectAs = principal.kind;
  return {
    as,
    name: 'name' in principal ? principal.name : '',
    roles,
    permissions: [...permissions],
    sourceKey,
    participationId: 'participationId' in principal ? principal.participationId : null,
  };
}
