import type { LiveFigures } from '@diem-cau/shared';
import { wireError } from '../lib/errors/command-error';
import { CommandWatch } from './command-watch';
import { enteredConnection } from './testing/entered-connection';
import { settled } from './testing/fake-socket';
import { aSnapshot } from './testing/snapshots';

const figures = (concurrentDevices: number): LiveFigures => ({
  at: '2026-11-22T01:00:00Z',
  concurrentDevices,
  peakDevices: 0,
  peakAt: null,
  uniqueDevices: 0,
  declaredWatching: 0,
  declaringDevices: 0,
  venuesConnected: 0,
  venuesInvited: 0,
  venuesExternal: 0,
  venuesExternalConnected: 0,
  venuesAnswered: null,
  venuesCounted: 0,
  delegatesPresent: 0,
});

async function setUp() {
  const { connection, server } = await enteredConnection();
  const watch = new CommandWatch(
    connection,
    'attendance:watch-figures',
    'attendance:figures-changed',
    (_, later) => later,
  );
  const stop = watch.start();
  const shown = () => watch.getSnapshot().value?.concurrentDevices ?? null;
  return { connection, server, watch, stop, shown };
}

describe('a watched value', () => {
  it('is asked for at once, then follows the broadcasts', async () => {
    const { server, shown } = await setUp();
    expect(shown()).toBeNull();
    await server.answer('attendance:watch-figures', figures(3));
    expect(shown()).toBe(3);
    server.broadcast('attendance:figures-changed', figures(4));
    expect(shown()).toBe(4);
  });

  it('keeps what was broadcast while the answer was on its way', async () => {
    const { server, shown } = await setUp();
    server.broadcast('attendance:figures-changed', figures(9));
    await server.answer('attendance:watch-figures', figures(8));
    expect(shown()).toBe(9);
  });

  it('stays while offline and is asked for again after the next entry', async () => {
    const { server, shown } = await setUp();
    await server.answer('attendance:watch-figures', figures(3));
    server.drop();
    expect(shown()).toBe(3);
    server.accept();
    await server.answer('conference:enter', aSnapshot());
    await server.answer('attendance:watch-figures', figures(7));
    expect(shown()).toBe(7);
  });

  it('says why it could not be had, and takes a later answer', async () => {
    const { server, watch, shown } = await setUp();
    await server.reject('attendance:watch-figures', wireError('NOT_ALLOWED'));
    expect(watch.getSnapshot().error?.code).toBe('NOT_ALLOWED');
    void watch.load();
    await server.answer('attendance:watch-figures', figures(1));
    expect(watch.getSnapshot().error).toBeNull();
    expect(shown()).toBe(1);
  });

  it('hears nothing any more once it is stopped', async () => {
    const { server, stop, shown } = await setUp();
    await server.answer('attendance:watch-figures', figures(3));
    stop();
    server.broadcast('attendance:figures-changed', figures(4));
    await settled();
    expect(shown()).toBe(3);
  });
});
