import type { HelpCall, HelpMessage } from '@diem-cau/shared';
import { fireEvent, screen } from '@testing-library/react';
import { enteredConnection, settle } from '../../live/testing/entered-connection';
import { renderUi } from '../../ui/testing/render';
import { HelpSection } from './help-section';

const said = (id: string, overrides: Partial<HelpMessage>): HelpMessage => ({
  id,
  side: 'venue',
  voice: 'coordinator',
  name: null,
  reason: null,
  reply: null,
  text: null,
  at: '2026-11-22T01:00:00.000Z',
  ...overrides,
});
const opened: HelpCall = {
  id: 'call',
  participationId: 'p',
  venueName: 'UBND xã',
  state: 'open',
  answeringBy: null,
  openedAt: '2026-11-22T01:00:00.000Z',
  closedAt: null,
  waitingSince: '2026-11-22T01:00:00.000Z',
  messages: [said('1', { reason: 'echo' })],
  revision: 1,
};

async function openSection(call: HelpCall | null) {
  const { connection, server } = await enteredConnection({
    'support:watch': () => ({ ok: true, data: { call } }),
  });
  await settle(() => renderUi(<HelpSection connection={connection} timeZone="Asia/Ho_Chi_Minh" />));
  return server;
}
const press = (name: string | RegExp) => settle(() => fireEvent.click(screen.getByRole('button', { name })));

describe('calling for help from a phone', () => {
  it('takes two presses, and then says that the hall was called', async () => {
    const server = await openSection(null);
    await press('Cần hỗ trợ');
    await press('Tiếng bị vọng, hú');
    await settle(() => server.answer('support:call', opened));
    expect(screen.getByText('Đã gọi kỹ thuật viên hội trường – đang chờ')).toBeTruthy();
    expect(screen.getByRole('list', { name: 'Trao đổi với hội trường' }).textContent).toContain(
      'Tiếng bị vọng, hú',
    );
  });

  it('shows the hall’s answer as it comes, and replies by one press', async () => {
    const server = await openSection(opened);
    const answer = said('2', {
      side: 'hall',
      voice: 'account',
      name: 'Anh Hùng',
      text: 'Tắt loa phụ giúp tôi',
    });
    const call = { ...opened, state: 'answering', waitingSince: null, revision: 2 } as const;
    await settle(() =>
      server.broadcast('support:call-changed', {
        seq: 2,
        call: { ...call, messages: [...opened.messages, answer] },
      }),
    );
    expect(screen.getByText('Tắt loa phụ giúp tôi')).toBeTruthy();
    await press('Được rồi, cảm ơn');
    let sent: object = {};
    await settle(async () => {
      sent = await server.answer('support:reply', { ...opened, state: 'closed', revision: 3 });
    });
    expect(sent).toMatchObject({ reply: 'solved', text: null });
  });

  it('keeps what was said without a connection, and sends it once when it is back', async () => {
    const server = await openSection(null);
    await settle(() => server.drop());
    await press('Cần hỗ trợ');
    await press('Không thấy hình');
    expect(screen.getByText(/Chưa có mạng. Nội dung đã được giữ lại/)).toBeTruthy();
    await settle(() => server.accept());
    await settle(() => server.answer('conference:enter', { seq: 11, serverTime: '2026-11-22T01:00:00Z' }));
    expect(server.names().filter((name) => name === 'support:call')).toEqual(['support:call']);
    await settle(() => server.answer('support:call', opened));
    expect(screen.queryByText(/Chưa có mạng/)).toBeNull();
  });
});
