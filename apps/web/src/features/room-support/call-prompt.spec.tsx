import { fireEvent, screen } from '@testing-library/react';
import type { LiveConnection } from '../../live/connection';
import { wireError } from '../../lib/errors/command-error';
import { enteredConnection, settle } from '../../live/testing/entered-connection';
import { renderUi } from '../../ui/testing/render';
import { CallPrompt } from './call-prompt';
import { useRoomCall } from './use-room-call';

function Room({ connection }: { connection: LiveConnection }) {
  const room = useRoomCall(connection);
  return (
    <>
      <CallPrompt connection={connection} room={room} onWrite={() => undefined} />
      <button type="button" onClick={() => void room.ask('no-sound')}>
        gọi
      </button>
    </>
  );
}
async function openRoom() {
  const { connection, server } = await enteredConnection({
    'support:watch': () => ({ ok: true, data: { call: null } }),
  });
  await settle(() => renderUi(<Room connection={connection} />));
  return server;
}
const press = () => settle(() => fireEvent.click(screen.getByRole('button', { name: 'gọi' })));

describe('over the picture a room reads', () => {
  it('that its call is kept while the line is lost, and whom to phone meanwhile', async () => {
    const server = await openRoom();
    await settle(() => server.drop());
    await press();
    expect(screen.getByRole('status').textContent).toContain('Cần gấp, hãy gọi đường dây nóng');
  });

  it('why its call was not taken', async () => {
    const server = await openRoom();
    await press();
    await settle(() => server.reject('support:call', wireError('TOO_MANY_REQUESTS', { seconds: 60 })));
    expect(screen.getByRole('alert').textContent).toContain('Gọi hỗ trợ');
  });
});
