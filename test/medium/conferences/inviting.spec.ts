import { connect } from '../../support/client';
import {
  accountCookie,
  createConference,
  insertUnit,
  screenCookie,
  sessionCookie,
  type TestConference,
} from '../../support/conference';
import { Browser } from '../../support/http';
import { startServer, type TestServer } from '../../support/server';
import { meanwhile } from '../support/meanwhile';
import { OrganiserBrowser } from './support/browsers';

let server: TestServer;
let conference: TestConference;
let organiser: OrganiserBrowser;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  conference = await createConference(server);
  organiser = new OrganiserBrowser(
    server,
    conference.code,
    await accountCookie(server, 'organiser', conference),
  );
});

const newUnit = (name = 'Xã Hải Minh') =>
  insertUnit(server.dataSource, name, 'commune', conference.districtIds[1] ?? null);

describe('inviting', () => {
  it('asks a unit once, however often it is asked for', async () => {
    const [unit, other] = [await newUnit(), await newUnit('Xã Hải Anh')];
    expect((await organiser.invite([unit, unit])).json).toEqual({ invited: 1, before: 0 });
    const answers = await Promise.all([organiser.invite([unit, other]), organiser.invite([other, unit])]);
    expect(answers.reduce((sum, { json }) => sum + json.invited, 0)).toBe(1);
    expect(await organiser.invitation(unit)).toMatchObject({
      unitName: 'Xã Hải Minh',
      unitPath: ['Tỉnh Nam Định', 'Huyện Hải Hậu'],
      state: 'sent',
      answer: null,
      hasLink: false,
    });
  });

  it('names what is already invited in its preview and changes nothing', async () => {
    const unit = await newUnit();
    const before = conference.venues[0]?.unitId;
    const { json } = await organiser.request('POST', 'invitations/preview', {
      unitIds: [unit, before],
      below: null,
      requestedCount: null,
    });
    expect(json.units).toEqual([
      expect.objectContaining({ unitId: unit, invited: false }),
      expect.objectContaining({ unitId: before, invited: true }),
    ]);
    expect(await organiser.invitation(unit)).toBeUndefined();
  });

  it('takes all communes below a district, and nothing of the other one', async () => {
    const [first, second] = [await newUnit(), await newUnit('Xã Hải Anh')];
    await insertUnit(server.dataSource, 'Xã Yên Lợi', 'commune', conference.districtIds[0] ?? null);
    const request = { unitIds: [conference.districtIds[1]], below: 'commune', requestedCount: 12 };
    const { json } = await organiser.request('POST', 'invitations/preview', request);
    expect(json.units.map(({ unitId }: { unitId: string }) => unitId).sort()).toEqual(
      [first, second, conference.venues[1]?.unitId ?? ''].sort(),
    );
    expect((await organiser.request('POST', 'invitations', request)).json).toEqual({ invited: 2, before: 1 });
    expect(await organiser.invitation(first)).toMatchObject({ requestedCount: 12, quota: 12 });
  });

  it('of a unit that does not exist invites nobody', async () => {
    const unit = await newUnit();
    const { status } = await organiser.invite([unit, '0b7bb0f6-2c25-4f5e-9f0e-3a3f0b8c9d10']);
    expect(status).toBe(404);
    expect(await organiser.invitation(unit)).toBeUndefined();
  });

  it('is over when the conference is', async () => {
    await server.dataSource.query(`update conference set state = 'ended' where id = $1`, [conference.id]);
    expect((await organiser.invite([await newUnit()])).json.error.code).toBe('STATE_CONFLICT');
  });
});

describe('the terms', () => {
  it('hold for every unit, and are not overwritten by who saw older ones', async () => {
    const terms = {
      answerBy: '2026-01-10T10:00:00.000Z',
      delegatesBy: null,
      delegatesPerUnit: 12,
      message: '  Kính mời\r\nquý đơn vị ',
      contactName: 'Vũ Thị Lan',
      contactPhone: '0228 3649 123',
    };
    const set = (revision: number) =>
      organiser.request('PUT', 'invitation-terms', { ...terms, revision }).then(({ status }) => status);
    expect((await Promise.all([set(0), set(0)])).sort()).toEqual([200, 409]);
    expect((await Promise.all([set(1), set(1)])).sort()).toEqual([200, 409]);
    const { json } = await organiser.request('GET', 'invitations');
    expect(json.terms).toEqual({ ...terms, message: 'Kính mời\nquý đơn vị', revision: 2 });
    expect(json.invitations[0].quota).toBe(12);
  });

  it.each([
    ['answerBy', 'hôm nay'],
    ['delegatesPerUnit', 0],
    ['contactPhone', 'gọi tổng đài'],
  ])('refuse a wrong %s', async (field, value) => {
    const { json } = await organiser.request('PUT', 'invitation-terms', {
      answerBy: null,
      delegatesBy: null,
      delegatesPerUnit: null,
      message: null,
      contactName: null,
      contactPhone: null,
      revision: 0,
      [field]: value,
    });
    expect(json.error).toMatchObject({ code: 'BAD_INPUT', field });
  });
});

describe("a unit's answer by telephone", () => {
  it('is recorded with who said it and when', async () => {
    const unit = await newUnit();
    await organiser.invite([unit]);
    expect((await organiser.answer(unit, 'accepted')).json).toMatchObject({
      state: 'accepted',
      answer: { way: 'telephone', toldBy: 'Bà Lan, Văn phòng', toldAt: '2026-01-05T02:00:00.000Z' },
    });
    const [entry] = await server.dataSource.query(
      `select actor, before, after from audit_entry where action = 'invitation.record-answer' and conference_id = $1`,
      [conference.id],
    );
    expect(entry).toMatchObject({ before: { state: 'sent' }, after: { state: 'accepted' } });
    expect(entry.actor).toMatch(/^account:/);
  });

  it('was not said in the future', async () => {
    const { id, revision } = await organiser.invitation(conference.venues[0]?.unitId ?? '');
    const { json } = await organiser.request('PUT', `invitations/${id}/answer`, {
      state: 'accepted',
      way: 'letter',
      toldBy: 'Công văn 12/UBND',
      toldAt: new Date(Date.now() + 3600_000).toISOString(),
      note: null,
      revision,
    });
    expect(json.error).toMatchObject({ code: 'BAD_INPUT', field: 'toldAt' });
  });

  it('of another conference is not found', async () => {
    const other = await createConference(server);
    const { id } = await organiser.invitation(conference.venues[0]?.unitId ?? '');
    const stranger = new OrganiserBrowser(
      server,
      other.code,
      await accountCookie(server, 'organiser', other),
    );
    const body = { reason: 'Nhầm', revision: 1 };
    expect((await stranger.request('POST', `invitations/${id}/withdraw`, body)).status).toBe(404);
  });
});

describe('people and screens of a venue', () => {
  const openPeople = async () => {
    const [venue] = conference.venues;
    const cookies = {
      coordinator: await sessionCookie(server, 'coordinator', venue?.participationId ?? ''),
      screen: await screenCookie(server, venue?.venueId ?? ''),
    };
    const clients = await Promise.all(
      (['coordinator', 'screen'] as const).map((as) => connect(server.origin, { as, cookie: cookies[as] })),
    );
    const closed = clients.map(
      ({ socket }) => new Promise<void>((resolve) => socket.once('disconnect', () => resolve())),
    );
    return { cookies, clients, closed };
  };

  it('are cut off at once when its unit declines after all, and let in when it accepts again', async () => {
    const unitId = conference.venues[0]?.unitId ?? '';
    const { cookies, closed } = await openPeople();
    await organiser.answer(unitId, 'declined');
    await Promise.all(closed);
    const enter = () => connect(server.origin, { as: 'coordinator', cookie: cookies.coordinator });
    await expect(enter()).rejects.toThrow('NOT_SIGNED_IN');
    await organiser.answer(unitId, 'accepted');
    (await enter()).close();
  });

  it('stay while another unit that sits there has accepted', async () => {
    const [venue] = conference.venues;
    const guest = await newUnit();
    await organiser.invite([guest]);
    await server.dataSource.query(
      'insert into participation_unit (participation_id, org_unit_id) values ($1, $2)',
      [venue?.participationId, guest],
    );
    await organiser.answer(guest, 'accepted');
    const { clients, closed } = await openPeople();
    await organiser.answer(venue?.unitId ?? '', 'declined');
    expect((await clients[0]?.send('conference:enter', {}))?.me.as).toBe('coordinator');
    await organiser.answer(guest, 'declined');
    await Promise.all(closed);
  });

  it('are cut off when both of its units decline at the same moment', async () => {
    const [venue] = conference.venues;
    const guest = await newUnit();
    await organiser.invite([guest]);
    await server.dataSource.query(
      'insert into participation_unit (participation_id, org_unit_id) values ($1, $2)',
      [venue?.participationId, guest],
    );
    await organiser.answer(guest, 'accepted');
    const { closed } = await openPeople();
    const { working, commit } = await meanwhile(
      server,
      `select 1 from participation where id = '${venue?.participationId}' for update;
       update unit_invitation set state = 'declined' where org_unit_id = '${guest}'`,
      () => organiser.answer(venue?.unitId ?? '', 'declined'),
    );
    await commit();
    expect((await working).status).toBe(200);
    await Promise.all(closed);
  });

  it('are cut off when the invitation is withdrawn; invited again, the unit answers again', async () => {
    const unitId = conference.venues[0]?.unitId ?? '';
    const { closed } = await openPeople();
    const { id, revision } = await organiser.invitation(unitId);
    const body = { reason: 'Mời nhầm đơn vị', revision };
    expect((await organiser.request('POST', `invitations/${id}/withdraw`, body)).status).toBe(204);
    await Promise.all(closed);
    expect(await organiser.invitation(unitId)).toBeUndefined();
    expect((await organiser.invite([unitId])).json).toEqual({ invited: 1, before: 0 });
    expect(await organiser.invitation(unitId)).toMatchObject({ state: 'sent', answer: null });
  });
});

describe("a unit's link", () => {
  it('ends when the invitation is withdrawn, and does not come alive when the unit is invited again', async () => {
    const unitId = conference.venues[0]?.unitId ?? '';
    const { id, revision } = await organiser.invitation(unitId);
    const { json } = await organiser.request('POST', 'invitations/links', { invitationIds: [id] });
    const { url, pin } = json.links[0];
    const unit = new Browser(server.origin);
    const open = async (browser: Browser) =>
      (await browser.post('/api/links/open', { token: url.split('#')[1], pin })).json;
    expect(await open(unit)).toMatchObject({ kind: 'invitee' });
    await organiser.request('POST', `invitations/${id}/withdraw`, { reason: 'Mời nhầm đơn vị', revision });
    await organiser.invite([unitId]);
    expect(await open(new Browser(server.origin))).toMatchObject({ error: { code: 'LINK_UNKNOWN' } });
    const own = await unit.get(`/api/conferences/${conference.code}/own-invitation`);
    expect(own.json.error.code).toBe('NOT_SIGNED_IN');
    expect(await organiser.invitation(unitId)).toMatchObject({ hasLink: false });
  });
});
