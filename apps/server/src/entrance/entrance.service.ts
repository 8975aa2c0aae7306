import { Injectable } from '@nestjs/common';
import type { ConferenceSnapshot, ConnectAs, Hotline, Me } from '@diem-cau/shared';
import { Announcer } from '../common/realtime/announcer';
import { audience } from '../common/realtime/audience';
import type { Connection, RealtimeSocket } from '../common/realtime/connection';
import { Clock } from '../common/time/clock';
import { Expiring } from '../common/time/expiring';
import { AgendaService } from '../conferences/agenda/agenda.service';
import { hotlineOf } from '../conferences/conference-views';
import { ConferencesService } from '../conferences/conferences.service';
import { FloorService } from '../media/floor/floor.service';
import { StageService } from '../media/stage.service';
import { QaService } from '../qa/qa.service';

const COMMON_FOR_MS = 10_000;

/** What is the same for all who come in. */
type CommonParts = Pick<
  ConferenceSnapshot,
  'rules' | 'conference' | 'agenda' | 'stage' | 'floor' | 'questions'
> & {
  hotline: Hotline | null;
};

/** Where a page comes in: it is subscribed first and told all it may see next, so that it misses nothing. */
@Injectable()
export class EntranceService {
  /**
   * By conference and the number of its newest event, since every change of these parts is an event: thousands who come in at
   * once share one reading, and nobody gets what is older than the number.
   */
  private readonly common = new Expiring<CommonParts>(COMMON_FOR_MS, (key) =>
    this.readCommon(key.slice(0, key.indexOf('/'))),
  );

  constructor(
    private readonly announcer: Announcer,
    private readonly conferences: ConferencesService,
    private readonly agenda: AgendaService,
    private readonly stage: StageService,
    private readonly floor: FloorService,
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
    const [{ hotline, ...common }, ownQuestions] = await Promise.all([
      this.common.get(`${conferenceId}/${seq}`),
      permissions.has('qa.ask') ? this.qa.own(conferenceId, actor) : [],
    ]);
    return {
      me: describe(connection),
      ...common,
      hotline: hotlineFor(socket.data.connection, hotline),
      ownQuestions,
      seq,
      serverTime: this.clock.now().toISOString(),
    };
  }

  private async readCommon(conferenceId: string): Promise<CommonParts> {
    const [entity, conference, agenda, stage, floor, questions] = await Promise.all([
      this.conferences.find(conferenceId),
      this.conferences.describe(conferenceId),
      this.agenda.read(conferenceId),
      this.stage.current(conferenceId),
      this.floor.current(conferenceId),
      this.qa.visible(conferenceId),
    ]);
    return { rules: entity.rules, hotline: hotlineOf(entity), conference, agenda, stage, floor, questions };
  }
}

/** Staff and venues always know whom to call; viewers when the office wants them to. */
function hotlineFor({ principal }: Connection, hotline: Hotline | null): ConferenceSnapshot['hotline'] {
  if (!hotline || (principal.kind === 'viewer' && !hotline.isPublic)) return null;
  return { name: hotline.name, phone: hotline.phone };
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
