import type { Ack, HelpCall, SupportDesk } from '@diem-cau/shared';
import { fireEvent, screen } from '@testing-library/react';
import { wireError } from '../../lib/errors/command-error';
import type { LiveConnection } from '../../live/connection';
import { enteredConnection, settle } from '../../live/testing/entered-connection';
import { renderUi } from '../../ui/testing/render';
import { CallList } from './call-list';
import { useSupportDesk } from './use-support-desk';

const call = (id: string, overrides: Partial<HelpCall> = {}): HelpCall => ({
  id,
  participationId: id,
  venueName: `UBND xã ${id}`,
  state: 'open',
  answeringBy: null,
  openedAt: `2026-11-22T01:0${id}:00.000Z`,
  closedAt: null,
  waitingSince: `2026-11-22T01:0${id}:00.000Z`,
  messages: [
    {
      id: `${id}-1`,
      side: 'venue',
      voice: 'screen',
      name: null,
      reason: 'no-sound',
      reply: null,
      text: null,
      at: `2026-11-22T01:0${id}:00.000Z`,
    },
  ],
  revision: 1,
  ...overrides,
});
const desk: SupportDesk = {
  calls: [call('2'), call('1')],
  venues: [
    {
      participationId: '1',
      name: 'UBND xã 1',
      unitId: 'u',
      hasScreen: true,
      coordinatorName: 'Bà Lan',
      coordinatorPhone: '0912 345 678',
      technicianName: null,
      technicianPhone: null,
    },
  ],
  units: [],
};
const asked: { name: string; request: object }[] = [];
const done = (name: string, data: HelpCall) => (request: object) => {
  asked.push({ name, request });
  return { ok: true, data } as const;
};

function Shown({ connection }: { connection: LiveConnection }) {
  const support = useSupportDesk(connection, true);
  if (support.value === null) return null;
  return (
    <CallList support={support} desk={support.value} online clockOffsetMs={0} timeZone="Asia/Ho_Chi_Minh" />
  );
}

async function open(replies: Record<string, (request: object) => Ack<unknown>> = {}) {
  asked.length = 0;
  const { connection, server } = await enteredConnection({
    'support:watch-desk': () => ({ ok: true, data: desk }),
    ...replies,
  });
  await settle(() => renderUi(<Shown connection={connection} />));
  return server;
}
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Trả lời điểm cầu' });
const names = () =>
  screen
    .getAllByRole('button', { expanded: undefined })
    .flatMap((button) =>
      button.hasAttribute('aria-expanded') ? [/UBND xã \d/.exec(button.textContent ?? '')?.[0]] : [],
    );

afterEach(() => {
  document.title = '';
});

describe('the hall’s calls', () => {
  it('stand with the longest wait first and opened, with the telephone at hand and the number in the title', async () => {
    document.title = 'Điều khiển';
    await open();
    expect(names()).toEqual(['UBND xã 1', 'UBND xã 2']);
    expect(screen.getByRole('link', { name: '0912 345 678' }).getAttribute('href')).toBe('tel:0912345678');
    expect(document.title).toBe('(2) Điều khiển');
  });

  it('are answered by a ready-made sentence that Enter sends, and the room stays before whoever wrote', async () => {
    const answered = call('1', { state: 'answering', waitingSince: null, revision: 2 });
    await open({ 'support:answer': done('answer', answered) });
    await settle(() => fireEvent.click(screen.getByRole('button', { name: /kiểm tra loa/ })));
    expect(field().value).toContain('kiểm tra loa');
    await settle(() => fireEvent.keyDown(field(), { key: 'Enter' }));
    expect(asked).toMatchObject([{ name: 'answer', request: { callId: '1' } }]);
    expect(names()).toEqual(['UBND xã 2', 'UBND xã 1']);
    expect(screen.getByRole('button', { name: /UBND xã 1/ }).getAttribute('aria-expanded')).toBe('true');
    expect(field().value).toBe('');
  });

  it('keep what was typed when it was refused, and say why', async () => {
    await open({ 'support:answer': () => ({ ok: false, error: wireError('HELP_CALL_NOT_FOUND') }) });
    await settle(() => fireEvent.change(field(), { target: { value: 'Chờ tôi' } }));
    await settle(() => fireEvent.keyDown(field(), { key: 'Enter' }));
    expect(field().value).toBe('Chờ tôi');
    expect(screen.getByRole('alert').textContent).toContain('Không tìm thấy cuộc gọi hỗ trợ này');
  });

  it('are closed with a way back', async () => {
    const closed = call('1', {
      state: 'closed',
      closedAt: '2026-11-22T01:09:00.000Z',
      waitingSince: null,
      revision: 2,
    });
    await open({
      'support:close': done('close', closed),
      'support:reopen': done('reopen', call('1', { state: 'answering', revision: 3 })),
    });
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Đã xong' })));
    expect(names()).toEqual(['UBND xã 2']);
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' })));
    expect(names()).toEqual(['UBND xã 1', 'UBND xã 2']);
    expect(asked.map(({ name }) => name)).toEqual(['close', 'reopen']);
  });
});
