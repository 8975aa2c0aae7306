import { ControlRoomService } from '../../../apps/server/src/control-room/control-room.service';
import type { TestServer } from '../../support/server';

export interface Tick {
  /** Milliseconds of the process's CPU. */
  cpu: number;
  /** Milliseconds from its beginning to its end, the database's answers included. */
  wall: number;
}

/** Measures each tick of the board from now on. */
export function measureTicks({ app }: TestServer): Tick[] {
  const service = app.get(ControlRoomService);
  const tick: () => Promise<void> = Reflect.get(service, 'tick').bind(service);
  const ticks: Tick[] = [];
  Reflect.set(service, 'tick', async () => {
    const [cpu, begun] = [process.cpuUsage(), performance.now()];
    await tick();
    const { user, system } = process.cpuUsage(cpu);
    ticks.push({ cpu: (user + system) / 1000, wall: performance.now() - begun });
  });
  return ticks;
}
