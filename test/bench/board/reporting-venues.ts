import { randomUUID } from 'node:crypto';
import type { LineReport, SourceKey } from '@diem-cau/shared';
import type { Connection } from '../../../apps/server/src/common/realtime/connection';
import { LineReports } from '../../../apps/server/src/control-room/lines/line-reports';
import { MediaService } from '../../../apps/server/src/media/media.service';
import type { TestConference } from '../../support/conference';
import type { TestServer } from '../../support/server';

const EVERY_MS = 1000;

/** A line that is another one each second. */
const report = (second: number, index: number): LineReport => ({
  lossPercent: ((second * 7 + index) % 60) / 10,
  jitterMs: ((second + index) % 12) * 5,
  roundTripMs: 10 + ((second * 3 + index) % 20) * 10,
  height: [180, 360, 720][(second + index) % 3] ?? 720,
  framesPerSecond: 25,
  freezes: 0,
  frozenMs: 0,
  sound: true,
  sentLossPercent: null,
});

/** Venues whose screens are connected and report, without their sockets: what is measured is what the board does with it. */
export class ReportingVenues {
  private readonly connections: Connection[];
  private readonly reports: LineReports;
  private timer: NodeJS.Timeout | null = null;
  private second = 0;
  /** How many of them report anew each second. */
  changing = 0;

  constructor({ app }: TestServer, { id: conferenceId, venues }: TestConference) {
    this.reports = app.get(LineReports);
    this.connections = venues.map(({ participationId, venueId, name }) => ({
      id: randomUUID(),
      principal: { kind: 'screen', screenId: venueId, venueId, participationId, conferenceId, name },
      actor: `screen:${venueId}`,
      conferenceId,
      tabId: randomUUID(),
      sessionId: null,
      roles: ['venueScreen'],
      permissions: new Set(),
      sourceKey: `venue:${participationId}`,
    }));
    const keys = new Set<SourceKey>(venues.map(({ participationId }) => `venue:${participationId}` as const));
    app.get(MediaService).connectedSources = () => keys;
  }

  start(): void {
    this.tell(this.connections.length);
    this.timer = setInterval(() => this.tell(this.changing), EVERY_MS);
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private tell(count: number): void {
    this.second += 1;
    this.connections.forEach((connection, index) =>
      this.reports.keep(connection, report(index < count ? this.second : 0, index)),
    );
  }
}
