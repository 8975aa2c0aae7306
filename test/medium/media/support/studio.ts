import { randomUUID } from 'node:crypto';
import type { CommandName, ErrorCode, SourceKey, StageState } from '@diem-cau/shared';
import { MediaRooms } from '../../../../apps/server/src/media/media-rooms';
import { connect, Refused, type TestClient } from '../../../support/client';
import {
  accountCookie,
  createConference,
  screenCookie,
  sessionCookie,
  viewerCookie,
  type TestConference,
} from '../../../support/conference';
import type { TestServer } from '../../../support/server';
import { MediaClient } from './media-client';

/** A conference with its people, each connected by a real socket when asked for. */
export class Studio {
  private readonly opened: MediaClient[] = [];

  private constructor(
    readonly server: TestServer,
    readonly conference: TestConference,
  ) {}

  static async open(server: TestServer, { speakers = 1, venues = 2 } = {}): Promise<Studio> {
    return new Studio(server, await createConference(server, { state: 'live', speakers, venues }));
  }

  get rooms(): MediaRooms {
    return this.server.app.get(MediaRooms);
  }

  speakerKey(index = 0): SourceKey {
    return `speaker:${this.conference.speakers[index]?.id}`;
  }

  venueKey(index = 0): SourceKey {
    return `venue:${this.conference.venues[index]?.participationId}`;
  }

  async operator(): Promise<MediaClient> {
    return this.connect('account', await accountCookie(this.server, 'operator', this.conference));
  }

  /** The account of the operator who was connected last. */
  async operatorsId(): Promise<string> {
    const [account] = await this.server.dataSource.query(
      `select g.account_id as id from role_grant g join account a on a.id = g.account_id
        where g.role = 'operator' and g.org_unit_id = $1 order by a.created_at desc limit 1`,
      [this.conference.hostUnitId],
    );
    return account.id;
  }

  async lecturer(cookie?: string, tabId?: string): Promise<MediaClient> {
    return this.connect('speaker', cookie ?? (await this.lecturersCookie()), tabId);
  }

  lecturersCookie(index = 0): Promise<string> {
    return sessionCookie(this.server, 'speaker', this.conference.speakers[index]?.id ?? '');
  }

  async screen(index = 0): Promise<MediaClient> {
    return this.connect(
      'screen',
      await screenCookie(this.server, this.conference.venues[index]?.venueId ?? ''),
    );
  }

  async viewer(): Promise<MediaClient> {
    return this.connect('viewer', await viewerCookie(this.server, this.conference));
  }

  async putOnAir(operator: MediaClient, sourceKey: SourceKey): Promise<StageState> {
    return operator.client.send('stage:put-on-air', {
      commandId: randomUUID(),
      sourceKey,
      picture: 'camera',
    });
  }

  async takeOffAir(operator: MediaClient, sourceKey: SourceKey): Promise<StageState> {
    return operator.client.send('stage:take-off-air', {
      commandId: randomUUID(),
      sourceKey,
      picture: 'camera',
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.opened.splice(0).map((client) => client.close()));
  }

  private async connect(
    as: 'account' | 'speaker' | 'screen' | 'viewer',
    cookie: string,
    tabId?: string,
  ): Promise<MediaClient> {
    const client = new MediaClient(
      await connect(this.server.origin, { as, code: this.conference.code, cookie, tabId }),
    );
    this.opened.push(client);
    return client;
  }
}

/** The code that the server refuses a command with; null when it does not. */
export async function refusal(
  client: TestClient,
  name: CommandName,
  body: unknown,
): Promise<ErrorCode | null> {
  const ack = await client.ask(name, body);
  return ack.ok ? null : ack.error.code;
}

/** The code that something was refused with. */
export async function refusedWith(work: Promise<unknown>): Promise<ErrorCode | null> {
  return work.then(
    () => null,
    (error: unknown) => {
      if (error instanceof Refused) {
        return error.wire.code;
      }
      throw error;
    },
  );
}
