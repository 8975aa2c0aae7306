import type { ControlBoard, LineReport, VenueOnBoard } from '@diem-cau/shared';
import { connect, type TestClient } from '../../../support/client';
import {
  accountCookie,
  createConference,
  screenCookie,
  type ConferenceOverrides,
  type TestConference,
} from '../../../support/conference';
import type { TestServer } from '../../../support/server';

export const REPORT: LineReport = {
  lossPercent: 0.4,
  jitterMs: 5,
  roundTripMs: 20,
  height: 720,
  framesPerSecond: 25,
  freezes: 0,
  frozenMs: 0,
  sound: true,
  sentLossPercent: null,
};

/** A conference whose board somebody watches. */
export class Desk {
  private readonly clients: TestClient[] = [];

  private constructor(
    readonly server: TestServer,
    readonly conference: TestConference,
  ) {}

  static async open(server: TestServer, overrides: ConferenceOverrides = { state: 'live' }): Promise<Desk> {
    return new Desk(server, await createConference(server, overrides));
  }

  async staff(role: 'operator' | 'secretary' | 'chair' = 'operator'): Promise<TestClient> {
    return this.connect('account', await accountCookie(this.server, role, this.conference));
  }

  async screen(index = 0): Promise<TestClient> {
    const screen = await this.connect(
      'screen',
      await screenCookie(this.server, this.conference.venues[index]?.venueId ?? ''),
    );
    await screen.send('media:join', {});
    return screen;
  }

  async connect(as: 'account' | 'screen' | 'viewer', cookie: string): Promise<TestClient> {
    const client = await connect(this.server.origin, { as, code: this.conference.code, cookie });
    this.clients.push(client);
    return client;
  }

  participationId(index = 0): string {
    return this.conference.venues[index]?.participationId ?? '';
  }

  /** A venue that joins by a hardware system. */
  async external(index = 1): Promise<string> {
    const id = this.participationId(index);
    await this.server.dataSource.query(`update participation set connection = 'hardware' where id = $1`, [
      id,
    ]);
    return id;
  }

  close(): void {
    this.clients.splice(0).forEach((client) => client.close());
  }
}

/** The board as a page that watches it holds it. */
export class WatchedBoard {
  private constructor(
    private readonly client: TestClient,
    private readonly first: ControlBoard,
  ) {}

  static async open(client: TestClient): Promise<WatchedBoard> {
    return new WatchedBoard(client, await client.send('control-room:watch', {}));
  }

  venue(participationId: string): VenueOnBoard {
    const started = this.first.venues.find((venue) => venue.participationId === participationId);
    if (!started) throw new Error('No such venue');
    return this.client
      .payloads('control-room:board-changed')
      .reduce<VenueOnBoard>((venue, { venues, now }) => {
        const whole = venues.find((line) => line.participationId === participationId) ?? venue;
        const change = now.find((line) => line.participationId === participationId);
        return { ...whole, ...change };
      }, started);
  }

  /** The venue's line once it is as it should be. */
  async until(participationId: string, fits: (venue: VenueOnBoard) => boolean): Promise<VenueOnBoard> {
    if (!fits(this.venue(participationId))) {
      await this.client.next('control-room:board-changed', () => fits(this.venue(participationId)));
    }
    return this.venue(participationId);
  }
}
