import { randomUUID } from 'node:crypto';
import { liveTime, peak, uniqueDevices } from '../../../apps/server/src/attendance/figures';
import { PresenceLedger } from '../../../apps/server/src/attendance/presence-ledger';
import { spreadOf } from '../support/spread';
import { figure, spansOf, type Part } from './part';

const SPANS_LOOKED_AT = 50_000;

/** One tick of live figures over a large audience, as the ticker does it each second. */
export function measureFigures(): Part {
  const conferenceId = randomUUID();
  const now = Date.now();
  const from = now - 3 * 3_600_000;
  const spans = spansOf(conferenceId, SPANS_LOOKED_AT).map((span) => {
    const openedAt = from + Math.random() * (now - from);
    return { ...span, openedAt, lastAt: openedAt + Math.random() * (now - openedAt) };
  });
  const ledger = new PresenceLedger();
  ledger.add(spans);
  const live = liveTime(new Date(from), null, now);
  const reading: number[] = [];
  const working: number[] = [];
  for (let round = 0; round < 21; round += 1) {
    const changed = spans.slice(round * 100, round * 100 + 5_000).map((span) => ({ ...span, lastAt: now }));
    const before = process.cpuUsage();
    ledger.add(changed);
    const between = process.cpuUsage();
    peak(ledger.viewers, live);
    uniqueDevices(ledger.viewers, live);
    const after = process.cpuUsage();
    reading.push((between.user + between.system - before.user - before.system) / 1000);
    working.push((after.user + after.system - between.user - between.system) / 1000);
  }
  const added = spreadOf(reading.slice(1));
  const worked = spreadOf(working.slice(1));
  return {
    rows: [
      figure('live figures: take in 5,000 changed spans', 'ms CPU', added, ''),
      figure(`live figures: peak and devices of ${SPANS_LOOKED_AT} spans`, 'ms CPU', worked, ''),
    ],
    details: { added, worked },
  };
}
