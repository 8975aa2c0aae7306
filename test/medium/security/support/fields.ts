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

  return {
    'AskQuestionDto.text': asked((text) => ({ text, authorName: null }), 'text'),
    'AskQuestionDto.authorName': asked((authorName) => ({ text: 'Câu hỏi', authorName }), 'author_name'),
    'DeclareCountDto.note': commandField(server, {
      as: 'coordinator',
      code,
      cookie: coordinator,
      command: 'attendance:declare-count',
      body: (note) => ({ present: 12, note }),
      stored: 'select note from head_count order by entered_at desc limit 1',
    }),
    'RecordCountDto.informant': commandField(server, {
      as: 'account',
      code,
      cookie: secretary,
      command: 'attendance:record-count',
      body: (informant) => ({ participationId, present: 12, informant, toldAt: at }),
      stored: 'select informant from head_count order by entered_at desc limit 1',
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
