import { randomUUID } from 'node:crypto';
import { accountCookie, sessionCookie, viewerCookie, type TestConference } from '../../../support/conference';
import type { TestServer } from '../../../support/server';
import { commandField, httpField, type TextField } from './text-fields';

/** Every text field of every request, and where its text goes. */
export async function fieldsOf(
  server: TestServer,
  conference: TestConference,
): Promise<Record<string, TextField>> {
  const { code } = conference;
  const participationId = conference.venues[0]?.participationId ?? '';
  const viewer = () => viewerCookie(server, conference);
  const secretary = () => accountCookie(server, 'secretary', conference);
  const operator = await accountCookie(server, 'operator', conference);
  const coordinator = () => sessionCookie(server, 'coordinator', participationId);
  const organiser = () => accountCookie(server, 'organiser', conference);
  const organising = await organiser();
  const administrator = await accountCookie(server, 'administrator', null);
  const invitations: { id: string }[] = await server.dataSource.query(
    'select id from unit_invitation where conference_id = $1',
    [conference.id],
  );
  const at = new Date(Date.now() - 60_000).toISOString();

  const asked = (body: (text: string) => object, column: string) =>
    commandField(server, {
      as: 'viewer',
      code,
      cookie: viewer,
      command: 'qa:ask',
      body,
      stored: `select ${column} from question order by asked_at desc limit 1`,
    });
  const open = (path: string, body: (text: string) => object) =>
    httpField(server, { cookie: '', method: 'POST', path, body, stored: null });

  const prepared = (path: string, body: (text: string) => object, stored: string) =>
    httpField(server, { cookie: organising, method: 'POST', path, body, stored });
  const venue = { hostUnitId: conference.hostUnitId, name: 'Phòng họp', address: null, capacity: null };
  const person = { kind: 'speaker', name: 'Nguyễn Văn A', position: null, phone: null };
  /** One unit takes no more than a thousand. */
  let added = 0;
  const delegate = () => ({
    id: randomUUID(),
    invitationId: invitations[(added += 1) % invitations.length]?.id,
    name: 'Trần Thị B',
    position: null,
    workplace: null,
    phone: null,
    participationId: null,
    sittingIds: [],
    outsideList: false,
  });
  const inConference = `/api/conferences/${code}`;

  const external = conference.venues[1]?.participationId ?? '';
  await server.dataSource.query(`update participation set connection = 'hardware' where id = $1`, [external]);
  const call = { participationId, called: 'other', whom: null, phone: null, reached: true, agreed: null };
  const called = (column: 'whom' | 'phone' | 'agreed') =>
    commandField(server, {
      as: 'account',
      code,
      cookie: secretary,
      command: 'venue-call:log',
      body: (text) => ({ ...call, about: [], waitUntil: null, correctsId: null, [column]: text }),
      stored: `select ${column} from venue_call order by called_at desc limit 1`,
    });

  return {
    'SaveVenueDto.name': prepared(
      '/api/venues',
      (name) => ({ ...venue, keeperUnitId: null, lineNote: null, phones: [], name }),
      newest('venue.create'),
    ),
    'PersonDto.name': prepared(
      `${inConference}/people`,
      (name) => ({ ...person, name }),
      'select name from speaker order by ordinal desc limit 1',
    ),
    'DelegateDetailsDto.name': prepared(
      `${inConference}/delegates`,
      (name) => ({ ...delegate(), name }),
      'select name from delegate order by ordinal desc limit 1',
    ),
    'DelegateDetailsDto.position': prepared(
      `${inConference}/delegates`,
      (position) => ({ ...delegate(), position }),
      'select position from delegate order by ordinal desc limit 1',
    ),
    'CreateUnitDto.name': httpField(server, {
      cookie: administrator,
      method: 'POST',
      path: '/api/units',
      body: (name) => ({
        code: randomUUID().slice(0, 8),
        name,
        level: 'commune',
        parentId: conference.provinceId,
        validFrom: null,
      }),
      stored: newest('unit.create'),
    }),
    'AskQuestionDto.text': asked((text) => ({ text, authorName: null }), 'text'),
    'AskQuestionDto.authorName': asked((authorName) => ({ text: 'Câu hỏi', authorName }), 'author_name'),
    'DeclareCountDto.note': commandField(server, {
      as: 'coordinator',
      code,
      cookie: coordinator,
      command: 'attendance:declare-count',
      body: (note) => ({ count: 12, note }),
      stored: 'select note from head_count order by entered_at desc limit 1',
    }),
    'RecordCountDto.informant': commandField(server, {
      as: 'account',
      code,
      cookie: secretary,
      command: 'attendance:record-count',
      body: (informant) => ({ participationId, count: 12, note: null, informant, toldAt: at }),
      stored: 'select informant from head_count order by entered_at desc limit 1',
    }),
    'LogCallDto.whom': called('whom'),
    'LogCallDto.phone': called('phone'),
    'LogCallDto.agreed': called('agreed'),
    'MarkExternalDto.evidence': commandField(server, {
      as: 'account',
      code,
      cookie: secretary,
      command: 'external-mark:set',
      body: (evidence) => ({ participationId: external, connected: true, evidence }),
      stored: 'select evidence from external_mark order by marked_at desc limit 1',
    }),
    'SendNoticeDto.text': commandField(server, {
      as: 'account',
      code,
      cookie: async () => operator,
      command: 'notice:send',
      body: (text) => ({
        text,
        urgency: 'info',
        minutes: 5,
        toAll: true,
        unitIds: [],
        participationIds: [],
      }),
      stored: 'select text from notice order by sent_at desc limit 1',
    }),
    'LoginDto.loginName': open('/api/login', (loginName) => ({ loginName, password: 'khong dung dau' })),
    'LoginDto.password': open('/api/login', (password) => ({ loginName: 'khong-ai', password })),
    'SetUpAdministratorDto.token': open('/api/setup', (token) => ({
      token,
      loginName: 'moi',
      displayName: 'Mới',
      password: 'mat khau du dai',
    })),
    'PairScreenDto.code': httpField(server, {
      cookie: operator,
      method: 'POST',
      path: `/api/conferences/${code}/screens`,
      body: (typed) => ({ code: typed, participationId }),
      stored: null,
    }),
    'PairByKeyDto.venueKey': open('/api/pairing/by-key', (venueKey) => ({ venueKey })),
    'OpenLinkDto.token': open('/api/links/open', (token) => ({ token, pin: null })),
  };
}

/** The name in the newest record of a change: what these changes make has no order of its own. */
const newest = (action: string): string =>
  `select after->>'name' as name from audit_entry where action = '${action}' order by id desc limit 1`;
