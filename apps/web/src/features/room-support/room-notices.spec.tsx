import type { HallNotice } from '@diem-cau/shared';
import { fireEvent, screen } from '@testing-library/react';
import type { LiveConnection } from '../../live/connection';
import { enteredConnection, settle } from '../../live/testing/entered-connection';
import { renderUi } from '../../ui/testing/render';
import { NoticeLine, RoomNotices, useShownNotices } from './room-notices';
import { useNotices } from './use-notices';

const notice: HallNotice = {
  id: 'n1',
  text: 'Nghỉ giải lao 15 phút',
  urgency: 'important',
  sentAt: '2026-11-22T01:00:00.000Z',
  expiresAt: null,
  withdrawnAt: null,
  revision: 1,
};

function Room({ connection }: { connection: LiveConnection }) {
  const notices = useNotices(connection);
  const since = useShownNotices(connection, notices);
  return (
    <>
      <RoomNotices notices={notices} since={since} />
      <NoticeLine notices={notices} since={since} />
    </>
  );
}

async function openRoom(on: HallNotice[]) {
  const shown: object[] = [];
  const { connection, server } = await enteredConnection({
    'notice:watch': () => ({ ok: true, data: on }),
    'notice:shown': (request) => {
      shown.push(request);
      return { ok: true, data: { noticeId: 'n1' } };
    },
  });
  await settle(() => renderUi(<Room connection={connection} />));
  return { server, shown };
}

describe('a notice on a room’s screen', () => {
  it('is shown to a screen that joins late, and told to the hall once', async () => {
    const { server, shown } = await openRoom([notice]);
    expect(screen.getByRole('alert').textContent).toContain('Nghỉ giải lao 15 phút');
    await settle(() => server.broadcast('notice:changed', { seq: 2, notice: { ...notice, revision: 2 } }));
    expect(shown).toMatchObject([{ noticeId: 'n1' }]);
  });

  it('leaves the picture by a press, and stays in the line beneath it', async () => {
    await openRoom([notice]);
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Đã xem' })));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByText(/Nghỉ giải lao 15 phút/)).toBeTruthy();
  });

  it('goes as soon as the hall withdraws it', async () => {
    const { server } = await openRoom([notice]);
    const withdrawn = { ...notice, withdrawnAt: '2026-11-22T01:01:00.000Z', revision: 2 };
    await settle(() => server.broadcast('notice:changed', { seq: 2, notice: withdrawn }));
    expect(screen.queryByText(/Nghỉ giải lao/)).toBeNull();
  });

  it('whose time is over is neither shown nor counted', async () => {
    const { shown } = await openRoom([{ ...notice, expiresAt: '2020-01-01T00:00:00.000Z' }]);
    expect(screen.queryByText(/Nghỉ giải lao/)).toBeNull();
    expect(shown).toEqual([]);
  });
});
