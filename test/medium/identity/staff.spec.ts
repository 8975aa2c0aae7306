import { randomUUID } from 'node:crypto';
import type { ConferenceStaffMember } from '@diem-cau/shared';
import { connect } from '../../support/client';
import { createConference, type TestConference } from '../../support/conference';
import { startServer, type TestServer } from '../../support/server';
import { codeOf, signedIn, type SignedIn } from './support/people';

let server: TestServer;
let conference: TestConference;
let other: TestConference;
let organiser: SignedIn;
/** Works for another office. */
let guest: SignedIn;

beforeAll(async () => {
  server = await startServer();
  conference = await createConference(server);
  other = await createConference(server);
});
beforeEach(async () => {
  organiser = await signedIn(server, 'organiser', conference);
  guest = await signedIn(server, 'secretary', other);
});
afterAll(() => server.stop());

const staff = (rest = '') => `/api/conferences/${conference.code}/staff${rest}`;
const member = (members: ConferenceStaffMember[], { accountId }: SignedIn) =>
  members.find((each) => each.accountId === accountId);
const grant = (role: string, to = guest, by = organiser) =>
  by.browser.request('PUT', staff(`/${to.accountId}/${role}`));
const withdraw = (role: string, from = guest, by = organiser) =>
  by.browser.request('DELETE', staff(`/${from.accountId}/${role}`));

describe('an organiser', () => {
  it('finds an account by its exact login name and gives it a role in this conference alone', async () => {
    const found = await organiser.browser.post(staff('/find'), { loginName: guest.loginName.toUpperCase() });
    expect(found.json).toEqual({
      accountId: guest.accountId,
      loginName: guest.loginName,
      displayName: 'secretary',
      roles: [],
      unitRoles: [],
      disabled: false,
    });
    const granted = await grant('moderator');
    expect(member(granted.json.members, guest)).toMatchObject({ roles: ['moderator'], unitRoles: [] });
    const { permissions } = (await guest.browser.get(`/api/conferences/${conference.code}`)).json;
    expect(permissions).toContain('qa.moderate');
    expect(permissions).not.toContain('attendance.record');
    const sister = await createConference(server);
    await server.dataSource.query('update conference set host_unit_id = $1 where id = $2', [
      conference.hostUnitId,
      sister.id,
    ]);
    expect((await guest.browser.get(`/api/conferences/${sister.code}`)).status).toBe(403);
  });

  it('sees the accounts that have a role in the conference or over its host unit, and no others', async () => {
    const { members } = (await organiser.browser.get(staff())).json;
    expect(member(members, organiser)).toMatchObject({ roles: [], unitRoles: ['organiser'] });
    expect(member(members, guest)).toBeUndefined();
    const misspelt = await organiser.browser.post(staff('/find'), { loginName: 'secretary' });
    expect(codeOf(misspelt)).toBe('ACCOUNT_UNKNOWN');
  });

  it('cannot read through login names', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        organiser.browser.post(staff('/find'), { loginName: `ten.thu.${index}` }),
      ),
    );
    expect(answers.filter((answer) => codeOf(answer) === 'TOO_MANY_REQUESTS')).toHaveLength(2);
  });

  it('gives no administrator’s role, none to nobody, and none outside the conference', async () => {
    expect(codeOf(await grant('administrator'))).toBe('BAD_INPUT');
    expect(codeOf(await grant('speaker'))).toBe('BAD_INPUT');
    const nobody = { ...guest, accountId: randomUUID() };
    expect(codeOf(await grant('operator', nobody))).toBe('NOT_FOUND');
    await server.dataSource.query('update account set disabled_at = now() where id = $1', [guest.accountId]);
    expect(codeOf(await grant('operator'))).toBe('NOT_FOUND');
    const foreign = `/api/conferences/${other.code}/staff/${guest.accountId}/operator`;
    expect((await organiser.browser.request('PUT', foreign)).status).toBe(403);
    const invented = organiser.browser.request('PUT', staff(`/${organiser.accountId}/operator`), {
      conferenceId: other.id,
    });
    expect(member((await invented).json.members, organiser)?.roles).toEqual(['operator']);
  });

  it('who was made one for this conference may do the same here, and nothing elsewhere', async () => {
    await grant('organiser');
    const operator = await signedIn(server, 'operator', other);
    expect((await grant('chair', operator, guest)).status).toBe(200);
    const { accountId } = operator;
    const elsewhere = `/api/conferences/${other.code}/staff/${accountId}/chair`;
    expect((await guest.browser.request('PUT', elsewhere)).status).toBe(403);
    expect(codeOf(await withdraw('organiser', guest, guest))).toBe('OWN_ACCOUNT');
  });

  it('takes a role back, which open pages notice at once', async () => {
    await grant('operator');
    await grant('moderator');
    const open = () =>
      connect(server.origin, { as: 'account', code: conference.code, cookie: guest.browser.cookie });
    const page = await open();
    expect((await page.send('conference:enter', {})).me.roles.sort()).toEqual(['moderator', 'operator']);
    const elsewhere = await connect(server.origin, {
      as: 'account',
      code: other.code,
      cookie: guest.browser.cookie,
    });
    const gone = new Promise((resolve) => page.socket.once('disconnect', resolve));
    await withdraw('operator');
    await gone;
    expect((await elsewhere.send('conference:enter', {})).me.roles).toEqual(['secretary']);
    elsewhere.close();
    const back = await open();
    expect((await back.send('conference:enter', {})).me.roles).toEqual(['moderator']);
    const goneAgain = new Promise((resolve) => back.socket.once('disconnect', resolve));
    await withdraw('moderator');
    await goneAgain;
    await expect(open()).rejects.toThrow('NOT_ALLOWED');
  });

  it('leaves one row in the audit for each role given or taken, however often it is asked for', async () => {
    await Promise.all([grant('chair'), grant('chair'), grant('chair')]);
    await Promise.all([withdraw('chair'), withdraw('chair')]);
    const rows = await server.dataSource.query(
      `select action, conference_id, before, after from audit_entry where subject = $1 and action like 'staff.%' order by id`,
      [`account:${guest.accountId}`],
    );
    expect(rows).toEqual([
      {
        action: 'staff.grant',
        conference_id: conference.id,
        before: null,
        after: { role: 'chair', of: 'secretary' },
      },
      {
        action: 'staff.withdraw',
        conference_id: conference.id,
        before: { role: 'chair', of: 'secretary' },
        after: null,
      },
    ]);
  });

  it('cannot touch what the administrator gave over the unit', async () => {
    const operator = await signedIn(server, 'operator', conference);
    const { members } = (await withdraw('operator', operator)).json;
    expect(member(members, operator)?.unitRoles).toEqual(['operator']);
    expect((await operator.browser.get(`/api/conferences/${conference.code}`)).status).toBe(200);
  });
});
