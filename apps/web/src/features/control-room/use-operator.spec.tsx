import type { Ack } from '@diem-cau/shared';
import { fireEvent, screen } from '@testing-library/react';
import { wireError } from '../../lib/errors/command-error';
import type { LiveConnection } from '../../live/connection';
import { enteredConnection, settle } from '../../live/testing/entered-connection';
import { aStage } from '../../live/testing/snapshots';
import { renderUi } from '../../ui/testing/render';
import { OutcomeBar } from './outcome-bar';
import { useOperator } from './use-operator';

const SOURCES = aStage(1, 'speaker:1', 'venue:2').sources;

function Desk({ connection }: { connection: LiveConnection }) {
  const operator = useOperator(connection);
  return (
    <>
      <button onClick={() => operator.clear(SOURCES)}>clear</button>
      <button onClick={() => operator.takeOffAir({ key: 'venue:2', picture: 'camera' }, 'Xã Yên Đồng')}>
        take off
      </button>
      <OutcomeBar operator={operator} canUndo />
    </>
  );
}

async function openDesk(replies: Record<string, (request: object) => Ack<unknown>> = {}) {
  const sent: [string, unknown][] = [];
  const keep = (name: string) => (request: object) => {
    sent.push([name, 'sourceKey' in request ? request.sourceKey : null]);
    return { ok: true as const, data: aStage(2) };
  };
  const { connection } = await enteredConnection({
    'stage:clear': keep('clear'),
    'stage:take-off-air': keep('take off'),
    'stage:put-on-air': keep('put on'),
    ...replies,
  });
  renderUi(<Desk connection={connection} />);
  return sent;
}
const press = (name: string) => settle(() => fireEvent.click(screen.getByRole('button', { name })));

describe('what the operator did', () => {
  it('can be taken back: the holding picture gives way to what was on air, in its order', async () => {
    const sent = await openDesk();
    await press('clear');
    await press('Đưa lại như trước');
    expect(sent).toEqual([
      ['clear', null],
      ['put on', 'speaker:1'],
      ['put on', 'venue:2'],
    ]);
  });

  it('can be taken back: a source that was taken off goes on again', async () => {
    const sent = await openDesk();
    await press('take off');
    expect(screen.getByRole('status').textContent).toContain('Đã hạ Xã Yên Đồng xuống.');
    await press('Hoàn tác');
    expect(sent.at(-1)).toEqual(['put on', 'venue:2']);
  });

  it('is told in words when it was refused, with nothing to take back', async () => {
    await openDesk({ 'stage:clear': () => ({ ok: false, error: wireError('NOT_ALLOWED') }) });
    await press('clear');
    expect(screen.getByRole('alert').textContent).toContain('Màn chờ: Bạn không có quyền');
    expect(screen.queryByRole('button', { name: 'Đưa lại như trước' })).toBeNull();
  });
});
