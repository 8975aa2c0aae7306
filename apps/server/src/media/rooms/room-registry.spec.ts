import { RoomRegistry, type Closable } from './room-registry';

class FakeRoom implements Closable {
  closed = false;
}

describe('room registry', () => {
  it('lets concurrent joins share one room', async () => {
    const opened: FakeRoom[] = [];
    const registry = new RoomRegistry(async () => {
      const room = new FakeRoom();
      opened.push(room);
      return room;
    });
    const rooms = await Promise.all(Array.from({ length: 50 }, () => registry.obtain('a')));
    expect(opened).toHaveLength(1);
    expect(new Set(rooms).size).toBe(1);
    expect(await registry.obtain('b')).not.toBe(rooms[0]);
    expect(registry.all()).toHaveLength(2);
  });

  it('tells all who wait of a failure and does not keep it', async () => {
    const outcomes = [Promise.reject(new Error('no worker')), Promise.resolve(new FakeRoom())];
    const registry = new RoomRegistry(() => outcomes.shift() ?? Promise.reject(new Error('asked too often')));
    const first = await Promise.allSettled([registry.obtain('a'), registry.obtain('a')]);
    expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(registry.find('a')).toBeNull();
    const room = await registry.obtain('a');
    expect(registry.find('a')).toBe(room);
  });

  it('opens a new room after the former one was forgotten', async () => {
    const registry = new RoomRegistry(async () => new FakeRoom());
    const former = await registry.obtain('a');
    registry.forget('a', former);
    const present = await registry.obtain('a');
    expect(present).not.toBe(former);
    registry.forget('a', former);
    expect(registry.find('a')).toBe(present);
  });

  it('does not keep a room that closed while it was being opened', async () => {
    const registry = new RoomRegistry(async () => {
      const room = new FakeRoom();
      room.closed = true;
      return room;
    });
    await registry.obtain('a');
    expect(registry.find('a')).toBeNull();
    expect(registry.all()).toEqual([]);
  });
});
