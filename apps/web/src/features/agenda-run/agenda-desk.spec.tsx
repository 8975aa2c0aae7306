import type { Ack, Agenda, AgendaItem } from '@diem-cau/shared';
import { fireEvent, screen } from '@testing-library/react';
import { useLive } from '../../live/use-live';
import type { LiveConnection } from '../../live/connection';
import { enteredConnection, settle } from '../../live/testing/entered-connection';
import { aSnapshot } from '../../live/testing/snapshots';
import { renderUi } from '../../ui/testing/render';
import { AgendaDesk } from './agenda-desk';

const anItem = (id: string, title: string, change: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  kind: 'topic',
  title,
  sittingId: null,
  speakers: [],
  venue: null,
  fixedStart: null,
  plannedStart: '2026-11-22T01:00:00Z',
  plannedMinutes: 45,
  actualStart: null,
  actualEnd: null,
  ...change,
});
const [first, second] = [anItem('1', 'Chuyên đề 1'), anItem('2', 'Chuyên đề 2')];
const began = '2026-11-22T01:05:00Z';
const RUNNING: Agenda = { revision: 2, items: [{ ...first!, actualStart: began }, second!] };

function Desk({ connection, canRun }: { connection: LiveConnection; canRun: boolean }) {
  const { entered } = useLive(connection);
  if (!entered) return null;
  const { agenda, conference } = entered;
  return (
    <AgendaDesk
      connection={connection}
      agenda={agenda}
      conference={conference}
      clockOffsetMs={0}
      canRun={canRun}
      disabled={false}
    />
  );
}

async function openDesk(agenda: Agenda, replies: Record<string, Ack<unknown>> = {}, canRun = true) {
  const sent: [string, object][] = [];
  const answers = Object.fromEntries(
    Object.entries(replies).map(([name, answer]) => [
      name,
      (request: object) => {
        sent.push([name, request]);
        return answer;
      },
    ]),
  );
  const { connection, server } = await enteredConnection(answers, aSnapshot({ agenda }));
  renderUi(<Desk connection={connection} canRun={canRun} />);
  const hear = (next: Agenda) =>
    settle(() => server.broadcast('conference:agenda-changed', { seq: 11, agenda: next }));
  return { sent, hear };
}
const press = (name: string) => settle(() => fireEvent.click(screen.getByRole('button', { name })));

describe('the agenda’s desk', () => {
  it('begins the next item by one press, says when, and takes it back', async () => {
    const { sent, hear } = await openDesk(
      { revision: 1, items: [first!, second!] },
      {
        'agenda:start-item': { ok: true, data: RUNNING },
        'agenda:undo-press': { ok: true, data: { ...RUNNING, revision: 3 } },
      },
    );
    await press('Bắt đầu: Chuyên đề 1');
    await hear(RUNNING);
    expect(sent[0]).toMatchObject(['agenda:start-item', { itemId: '1' }]);
    expect(screen.getByRole('status').textContent).toContain('Đã bắt đầu “Chuyên đề 1” lúc 08:05.');
    expect(screen.getByRole('button', { name: 'Bắt đầu: Chuyên đề 2' })).toBeTruthy();
    await press('Hoàn tác');
    expect(sent[1]).toMatchObject(['agenda:undo-press', { revision: 2 }]);
  });

  it('offers no undo once somebody else has changed the agenda', async () => {
    const { hear } = await openDesk(
      { revision: 1, items: [first!, second!] },
      { 'agenda:start-item': { ok: true, data: RUNNING } },
    );
    await press('Bắt đầu: Chuyên đề 1');
    await hear({ ...RUNNING, revision: 3 });
    expect(screen.queryByRole('button', { name: 'Hoàn tác' })).toBeNull();
  });

  it('lets those who may not run it look only', async () => {
    await openDesk(RUNNING, {}, false);
    expect(screen.getByText('Chuyên đề 1')).toBeTruthy();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
});
