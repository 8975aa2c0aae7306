import type { ConferenceSummary } from '@diem-cau/shared';
import { splitProgramme } from './programme-order';

const summary = (
  code: string,
  state: ConferenceSummary['state'],
  scheduledStart: string,
): ConferenceSummary => ({
  id: code,
  code,
  title: code,
  kind: 'training',
  field: 'Chuyển đổi số',
  visibility: 'public',
  hostUnitName: 'Sở',
  state,
  scheduledStart,
  scheduledEnd: scheduledStart,
  timeZone: 'Asia/Ho_Chi_Minh',
  posterUrl: null,
});

describe('the programme', () => {
  it('tells what goes on from what comes, soonest first, and leaves out what is over', () => {
    const { now, next } = splitProgramme([
      summary('later', 'scheduled', '2026-11-24T01:00:00Z'),
      summary('over', 'ended', '2026-11-20T01:00:00Z'),
      summary('pause', 'paused', '2026-11-22T01:00:00Z'),
      summary('soon', 'scheduled', '2026-11-23T01:00:00Z'),
      summary('on', 'live', '2026-11-21T01:00:00Z'),
    ]);
    expect(now.map(({ code }) => code)).toEqual(['on', 'pause']);
    expect(next.map(({ code }) => code)).toEqual(['soon', 'later']);
  });
});
