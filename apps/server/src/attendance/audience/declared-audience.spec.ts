import type { DevicePresence } from '../device-presence';
import { declaredAudience, type Declaration } from './declared-audience';

const live = { from: 1000, to: 2000 };
const seen = (from: number, to: number): DevicePresence => ({
  present: [{ from, to }],
  playing: [],
  openUntil: to,
  playingUntil: -Infinity,
});
const viewers = new Map([
  ['a', seen(900, 1100)],
  ['b', seen(1500, 1600)],
  ['c', seen(1500, 1600)],
  ['early', seen(100, 900)],
]);
const says = (deviceId: string, watching: number | null, unitId: string | null = null): Declaration => ({
  deviceId,
  watching,
  unitId,
});

describe('people declared to be watching', () => {
  it('are the sum of what devices seen while live said, by the unit they named', () => {
    const declared = declaredAudience(
      [says('a', 3, 'X'), says('b', 12, 'Y'), says('c', 1)],
      viewers,
      live,
      (unitId) => `Xã ${unitId}`,
    );
    expect(declared).toEqual({
      devices: 3,
      people: 16,
      units: [
        { unitId: 'Y', unitName: 'Xã Y', devices: 1, people: 12 },
        { unitId: 'X', unitName: 'Xã X', devices: 1, people: 3 },
        { unitId: null, unitName: null, devices: 1, people: 1 },
      ],
    });
  });

  it('are not those of devices that never watched, watched before it began, or did not say how many', () => {
    const none = [says('unknown', 50), says('early', 50), says('a', null, 'X')];
    expect(declaredAudience(none, viewers, live)).toEqual({ devices: 0, people: 0, units: [] });
  });

  it('are none before the conference is live', () => {
    expect(declaredAudience([says('a', 3)], viewers, null).people).toBe(0);
  });
});
