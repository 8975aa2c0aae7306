import { DEFAULT_RULES, type CreateConference, type StaffConference } from '@diem-cau/shared';
import { connect } from '../../support/client';
import { accountCookie, createConference, viewerCookie, type TestConference } from '../../support/conference';
import { startServer, type TestServer } from '../../support/server';
import { SignedIn } from '../../support/signed-in';

let server: TestServer;
let conference: TestConference;
let organiser: SignedIn;

beforeAll(async () => {
  server = await startServer();
});
beforeEach(async () => {
  conference = await createConference(server, { state: 'draft' });
  organiser = await SignedIn.as(server, 'organiser', conference);
});
afterAll(() => server.stop());

const details = (change: Partial<CreateConference> = {}): CreateConference => ({
  title: 'Tập huấn chuyển đổi số năm 2027',
  kind: 'training',
  field: 'Chuyển đổi số',
  hostUnitId: conference.hostUnitId,
  timeZone: 'Asia/Ho_Chi_Minh',
  visibility: 'link',
  sittings: [
    { id: null, name: 'Chiều', start: '2027-01-05T06:30:00.000Z', end: '2027-01-05T10:00:00.000Z' },
    { id: null, name: 'Sáng', start: '2027-01-05T01:00:00.000Z', end: '2027-01-05T04:30:00.000Z' },
  ],
  rules: DEFAULT_RULES,
  hotline: { name: 'Phòng kỹ thuật', phone: '0228 3649 999', isPublic: false },
  contact: { name: 'Vũ Thị Lan', phone: '0912 345 678' },
  ...change,
});

const read = (code: string): Promise<StaffConference> => organiser.done('GET', `/conferences/${code}`);

describe('making a conference', () => {
  it('begins with a draft that has a short clear code, its sittings in order and its times from them', async () => {
    const made = await organiser.done('POST', '/conferences', details());
    expect(made).toMatchObject({
      code: expect.stringMatching(/^[2-9A-HJKMNP-Z]{6}$/),
      state: 'draft',
      scheduledStart: '2027-01-05T01:00:00.000Z',
      scheduledEnd: '2027-01-05T10:00:00.000Z',
      sittings: [{ name: 'Sáng' }, { name: 'Chiều' }],
    });
    const seen = await read(made.code);
    const { sittings: _, rules, ...rest } = details();
    expect(seen).toMatchObject({ ...rest, rules, wentLiveAt: null, revision: 1 });
    expect((await organiser.done('GET', '/conferences')).map(({ code }: { code: string }) => code)).toContain(
      made.code,
    );
    const [audit] = await server.dataSource.query(
      `select after from audit_entry where action = 'conference.create' and subject = $1`,
      [`conference:${made.id}`],
    );
    expect(audit.after).toMatchObject({ title: made.title, code: made.code, state: 'draft' });
  });

  it('offers the units that the account prepares conferences of, and their fields', async () => {
    const choices = await organiser.done('GET', '/conference-choices');
    expect(choices.hostUnits.map(({ id }: { id: string }) => id)).toEqual([conference.hostUnitId]);
    expect(choices.fields).toEqual(['Chuyển đổi số']);
  });

  it('is not for another unit, nor for those who only run conferences', async () => {
    const other = await createConference(server);
    const foreign = details({ hostUnitId: other.hostUnitId });
    expect(await organiser.refused('POST', '/conferences', foreign)).toEqual({
      code: 'NOT_ALLOWED',
      field: 'hostUnitId',
    });
    const operator = await SignedIn.as(server, 'operator', conference);
    expect((await operator.refused('POST', '/conferences', details())).code).toBe('NOT_ALLOWED');
  });

  it.each<[string, Partial<CreateConference>, string, string | null]>([
    ['no title', { title: '  ' }, 'BAD_INPUT', 'title'],
    ['no sitting', { sittings: [] }, 'BAD_INPUT', 'sittings'],
    ['an unknown zone', { timeZone: 'Asia/Ha_Noi' }, 'BAD_INPUT', 'timeZone'],
    ['an offset as a zone', { timeZone: '+07:00' }, 'BAD_INPUT', 'timeZone'],
    [
      'a telephone of letters',
      { hotline: { name: null, phone: 'gọi', isPublic: true } },
      'BAD_INPUT',
      'hotline.phone',
    ],
    [
      'rules out of bounds',
      { rules: { ...DEFAULT_RULES, viewSeconds: 0 } },
      'BAD_INPUT',
      'rules.viewSeconds',
    ],
  ])('is refused with %s', async (_, change, code, field) => {
    expect(await organiser.refused('POST', '/conferences', details(change))).toEqual({ code, field });
  });

  it('is refused with sittings that meet', async () => {
    const sitting = { id: null, name: 'Sáng', start: '2027-01-05T01:00:00Z', end: '2027-01-05T04:30:00Z' };
    expect(
      await organiser.refused('POST', '/conferences', details({ sittings: [sitting, sitting] })),
    ).toEqual({
      code: 'SITTINGS_OVERLAP',
      field: 'sittings',
    });
  });
});

describe('revising a conference', () => {
  const revise = async (code: string, change: object) => {
    const { sittings, revision, ...rest } = await read(code);
    return { ...details(), code: rest.code, sittings, revision, ...change };
  };
  const path = () => `/conferences/${conference.code}/details`;

  it('keeps sittings that stay, and tells everybody who is in it', async () => {
    const live = await createConference(server, { state: 'live' });
    const owner = await SignedIn.as(server, 'organiser', live);
    const viewer = await connect(server.origin, {
      as: 'viewer',
      code: live.code,
      cookie: await viewerCookie(server, live),
    });
    await viewer.send('conference:enter', {});
    const before: StaffConference = await owner.done('GET', `/conferences/${live.code}`);
    const added = { id: null, name: 'Chiều', start: '2027-01-05T06:30:00Z', end: '2027-01-05T10:00:00Z' };
    await owner.done('PUT', `/conferences/${live.code}/details`, {
      ...details({ hostUnitId: live.hostUnitId }),
      code: live.code,
      visibility: 'public',
      sittings: [...before.sittings, added],
      revision: before.revision,
    });
    const { conference: told } = await viewer.next('conference:changed');
    expect(told.title).toBe('Tập huấn chuyển đổi số năm 2027');
    expect(told.sittings.map(({ id }) => id)).toEqual([before.sittings[0]?.id, expect.any(String)]);
    expect(JSON.stringify(told)).not.toMatch(/0912|3649/);
    viewer.close();
  });

  it('is refused on a revision that is not the newest, and changes nothing then', async () => {
    const first = await revise(conference.code, { title: 'Bản của tôi' });
    await organiser.done('PUT', path(), first);
    expect((await organiser.refused('PUT', path(), { ...first, title: 'Bản đến sau' })).code).toBe(
      'CHANGED_MEANWHILE',
    );
    expect((await read(conference.code)).title).toBe('Bản của tôi');
  });

  it('gives a draft another code that is free, and nothing else one', async () => {
    const other = await createConference(server);
    const taken = await revise(conference.code, { code: other.code });
    expect(await organiser.refused('PUT', path(), taken)).toEqual({
      code: 'CONFERENCE_CODE_TAKEN',
      field: 'code',
    });
    const code = `TH${conference.code.slice(0, 6)}`;
    expect(
      (
        await organiser.done(
          'PUT',
          path(),
          await revise(conference.code, { code: ` ${code.toLowerCase()} ` }),
        )
      ).code,
    ).toBe(code);
    await server.dataSource.query(`update conference set state = 'scheduled' where id = $1`, [conference.id]);
    const late = await revise(code, { code: `${code}X` });
    expect(await organiser.refused('PUT', `/conferences/${code}/details`, late)).toEqual({
      code: 'STATE_CONFLICT',
      field: 'code',
    });
  });

  it('leaves the rules alone once figures are worked out by them', async () => {
    const rules = { ...DEFAULT_RULES, viewSeconds: 60 };
    await organiser.done('PUT', path(), await revise(conference.code, { rules }));
    await server.dataSource.query(
      `update conference set state = 'live', went_live_at = now() where id = $1`,
      [conference.id],
    );
    const again = await revise(conference.code, { rules: DEFAULT_RULES });
    expect((await organiser.refused('PUT', path(), again)).code).toBe('RULES_IN_USE');
    await organiser.done('PUT', path(), { ...again, rules, title: 'Tên mới' });
  });

  it("does not take another conference's sitting", async () => {
    const other = await createConference(server);
    const [foreign] = await server.dataSource.query('select id from sitting where conference_id = $1', [
      other.id,
    ]);
    const sittings = [{ ...details().sittings[0], id: foreign.id }];
    const stolen = await revise(conference.code, { sittings });
    expect((await organiser.refused('PUT', path(), stolen)).code).toBe('CHANGED_MEANWHILE');
  });

  it.each(['sealed', 'cancelled'])('is over with a conference that is %s', async (state) => {
    await server.dataSource.query('update conference set state = $2 where id = $1', [conference.id, state]);
    expect((await organiser.refused('PUT', path(), await revise(conference.code, {}))).code).toBe(
      'STATE_CONFLICT',
    );
  });
});

describe('who may watch', () => {
  it('holds for those who watch already', async () => {
    const live = await createConference(server, { state: 'live' });
    const owner = await SignedIn.as(server, 'organiser', live);
    const viewer = await connect(server.origin, {
      as: 'viewer',
      code: live.code,
      cookie: await viewerCookie(server, live),
    });
    await viewer.send('conference:enter', {});
    const closed = new Promise((resolve) => viewer.socket.once('disconnect', resolve));
    const { sittings, revision } = await owner.done('GET', `/conferences/${live.code}`);
    await owner.done('PUT', `/conferences/${live.code}/details`, {
      ...details({ hostUnitId: live.hostUnitId, visibility: 'internal' }),
      code: live.code,
      sittings,
      revision,
    });
    await closed;
    expect(viewer.payloads('conference:changed').map(({ conference: told }) => told.visibility)).toEqual([
      'internal',
    ]);
  });
});

describe('the hotline', () => {
  it.each([
    [true, { name: 'Phòng kỹ thuật', phone: '0228 3649 999' }],
    [false, null],
  ])('is shown to viewers when it is public (%p), and always to staff', async (isPublic, seen) => {
    const live = await createConference(server, { state: 'live' });
    await server.dataSource.query(
      `update conference set hotline_name = 'Phòng kỹ thuật', hotline_phone = '0228 3649 999', hotline_public = $2
        where id = $1`,
      [live.id, isPublic],
    );
    const enter = async (as: 'viewer' | 'account', cookie: string) => {
      const client = await connect(server.origin, { as, code: live.code, cookie });
      const { hotline } = await client.send('conference:enter', {});
      client.close();
      return hotline;
    };
    expect(await enter('viewer', await viewerCookie(server, live))).toEqual(seen);
    expect(await enter('account', await accountCookie(server, 'operator', live))).toEqual({
      name: 'Phòng kỹ thuật',
      phone: '0228 3649 999',
    });
  });
});
