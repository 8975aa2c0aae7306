import type { DeclaredAudience } from '@diem-cau/shared';
import type { DevicePresence } from '../device-presence';
import { meets, type Interval } from '../intervals';

/** What a device said last. */
export interface Declaration {
  deviceId: string;
  unitId: string | null;
  watching: number | null;
}

/**
 * People declared to be watching: the sum of what viewer devices said last, of those with at least one span while live. A device that
 * did not say how many watch on it adds nothing. It stands beside the figures of devices and delegates, never in them: the same people may
 * be counted there.
 *
 * @param viewers the presence of each viewer device
 * @param nameOf the names of units
 */
export function declaredAudience(
  declarations: Iterable<Declaration>,
  viewers: ReadonlyMap<string, DevicePresence>,
  live: Interval | null,
  nameOf: (unitId: string) => string | null = () => null,
): DeclaredAudience {
  const units = new Map<string | null, { devices: number; people: number }>();
  for (const { deviceId, unitId, watching } of declarations) {
    const seen = live !== null && viewers.get(deviceId)?.present.some((interval) => meets(interval, live));
    if (!seen || watching === null) continue;
    const { devices, people } = units.get(unitId) ?? { devices: 0, people: 0 };
    units.set(unitId, { devices: devices + 1, people: people + watching });
  }
  const lines = [...units].map(([unitId, counted]) => ({
    unitId,
    unitName: unitId === null ? null : nameOf(unitId),
    ...counted,
  }));
  return {
    devices: lines.reduce((sum, { devices }) => sum + devices, 0),
    people: lines.reduce((sum, { people }) => sum + people, 0),
    units: lines.sort((one, other) => other.people - one.people),
  };
}
