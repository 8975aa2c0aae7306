import { ControlRoomService } from '../../../apps/server/src/control-room/control-room.service';
import type { TestServer } from '../../support/server';

export interface Tick {
  /** Milliseconds of the process's CPU. */
  cpu: number;
  /** Milliseconds from its beginning to its end, the database's answers included. */
  wall: number;
}

export interface Ticks {
  /** The next so many that begin from now on, when they have ended. */
  next(count: number): Promise<Tick[]>;
}

/** Measures each tick of the board from now on. */
export function measureTicks({ app }: TestServer): Ticks {
  const service = app.get(ControlRoomService);
  const tick: () => Promise<void> = Reflect.get(service, 'tick').bind(service);
  const waiting = new Set<(ticked: Tick) => void>();
  Reflect.set(service, 'tick', async () => {
    const waitersAtItsBeginning = [...waiting];
    const [cpu, begun] = [process.cpuUsage(), performance.now()];
    await tick();
    const { user, system } = process.cpuUsage(cpu);
    const ticked = { cpu: (user + system) / 1000, wall: performance.now() - begun };
    for (const tell of waitersAtItsBeginning) tell(ticked);
  });
  return {
    next: (count) =>
      new Promise((resolve) => {
        const ticks: Tick[] = [];
        const tell = (ticked: Tick) => {
          ticks.push(ticked);
          if (ticks.length < count) return;
          waiting.delete(tell);
          resolve(ticks);
        };
        waiting.add(tell);
      }),
  };
}
