import { randomUUID } from 'node:crypto';
import type { LiveFigures, PresenceState } from '@diem-cau/shared';
import { AttendanceService } from '../../../apps/server/src/attendance/attendance.service';
import { connect, type TestClient } from '../../support/client';
import {
  accountCookie,
  createConference,
  screenCookie,
  sessionCookie,
  viewerCookie,
  type TestConference,
} from '../../support/conference';
import { startServer, type TestServer } from '../../support/server';
import { eventually } from '../media/support/eventually';

let server: TestServer;
let conference: TestConference;
let control: TestClient;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

beforeEach(async () => {
  // The window lies wide around now, so that beats of any test are within it.
  conference = await createConference(server, {
    state: 'live',
    wentLiveAt: new Date(Date.now() - 60_000),
    venues: 3,
  });
  const cookie = await accountCookie(server, 'operator', conference);
  control = await connect(server.origin, { as: 'account', code: conference.code, cookie });
});
afterEach(() => control.close());

/** A tab that beats by hand. */
class Tab {
  private beatNo = 0;
  constructor(readonly client: TestClient) {}

  async beat(state: PresenceState, agoMs = 0): Promise<void> {
    this.beatNo += 1;
    await this.client.send('presence:beat', { beats: [{ beatNo: this.beatNo, state, agoMs }] });
  }
}

async function viewerTab(deviceId: string): Promise<Tab> {
  const cookie = await viewerCookie(server, conference, deviceId);
  return new Tab(await connect(server.origin, { as: 'viewer', code: conference.code, cookie }));
}

async function screenTab(venueId: string): Promise<Tab> {
  return new Tab(await connect(server.origin, { as: 'screen', cookie: await screenCookie(server, venueId) }));
}

/** The figures, pushed or already there, once they fit. */
async function figures(fits: (figures: LiveFigures) => boolean): Promise<LiveFigures> {
  const now = await control.send('attendance:watch-figures', {});
  return fits(now) ? now : control.next('attendance:figures-changed', fits);
}

describe('live figures', () => {
  it('begin at nothing', async () => {
    expect(await control.send('attendance:watch-figures', {})).toMatchObject({
      concurrentDevices: 0,
      peakDevices: 0,
      peakAt: null,
      uniqueDevices: 0,
      venuesConnected: 0,
      venuesInvited: 3,
      venuesCounted: 0,
      delegatesPresent: 0,
    });
  });

  it('count a device once when two tabs are open, and forget it when both have left', async () => {
    const deviceId = randomUUID();
    const [one, two, other] = await Promise.all([
      viewerTab(deviceId),
      viewerTab(deviceId),
      viewerTab(randomUUID()),
    ]);
    for (const tab of [one, two, other]) await tab.beat('playing');
    for (const tab of [one, two, other]) await tab.beat('playing');
    await figures(
      (found) => found.concurrentDevices === 2 && found.uniqueDevices === 2 && found.peakDevices === 2,
    );
    await one.beat('left');
    await other.beat('left');
    await figures((found) => found.concurrentDevices === 1);
    await two.beat('left');
    const last = await figures((found) => found.concurrentDevices === 0);
    expect(last).toMatchObject({ uniqueDevices: 2, peakDevices: 2 });
  });

  it('count a hidden player as a device that does not watch', async () => {
    const tab = await viewerTab(randomUUID());
    await tab.beat('hidden');
    const found = await figures(({ uniqueDevices }) => uniqueDevices === 1);
    expect(found).toMatchObject({ concurrentDevices: 0, peakDevices: 0 });
  });

  it('take beats that were kept offline at the time they were made', async () => {
    const [one, two] = await Promise.all([viewerTab(randomUUID()), viewerTab(randomUUID())]);
    await one.beat('playing', 50_000);
    await one.beat('left', 40_000);
    await two.beat('playing', 30_000);
    await two.beat('left', 20_000);
    const found = await figures(({ uniqueDevices }) => uniqueDevices === 2);
    expect(found.peakDevices).toBe(1);
  });

  it('never count venue screens and lecturers as viewers', async () => {
    const [venue] = conference.venues;
    const [first, second] = await Promise.all([screenTab(venue!.venueId), screenTab(venue!.venueId)]);
    const cookie = await sessionCookie(server, 'speaker', conference.speakers[0]!.id);
    const lecturer = new Tab(await connect(server.origin, { as: 'speaker', code: conference.code, cookie }));
    for (const tab of [first, second, lecturer]) await tab.beat('playing');
    const found = await figures(({ venuesConnected }) => venuesConnected === 1);
    expect(found).toMatchObject({ concurrentDevices: 0, uniqueDevices: 0, peakDevices: 0 });
    const attendance = server.app.get(AttendanceService);
    const seen = await attendance.screensLastSeen(conference.id);
    expect([...seen.keys()]).toEqual([venue!.participationId]);
    await first.beat('left');
    await second.beat('left');
    await figures(({ venuesConnected }) => venuesConnected === 0);
  });

  it('are silent while nothing changes', async () => {
    const tab = await viewerTab(randomUUID());
    await tab.beat('playing');
    await figures(({ concurrentDevices }) => concurrentDevices === 1);
    const attendance = jest.spyOn(server.app.get(AttendanceService), 'liveFigures');
    const before = control.payloads('attendance:figures-changed').length;
    await eventually('three ticks', () => attendance.mock.results.length >= 3);
    await Promise.all(attendance.mock.results.map(({ value }) => value));
    attendance.mockRestore();
    expect(control.payloads('attendance:figures-changed').length - before).toBeLessThanOrEqual(1);
  });

  it('are for those alone who may see them', async () => {
    const tab = await viewerTab(randomUUID());
    await expect(tab.client.send('attendance:watch-figures', {})).rejects.toThrow('NOT_ALLOWED');
  });
});
