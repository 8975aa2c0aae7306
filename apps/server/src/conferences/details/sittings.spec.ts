import type { SittingInput } from '@diem-cau/shared';
import { planSittings, scheduledTimes } from './sittings';

const sitting = (start: string, end: string): SittingInput => ({
  id: null,
  name: 'Buổi',
  start: `2026-11-${start}:00Z`,
  end: `2026-11-${end}:00Z`,
});

describe('sittings', () => {
  it('are put in the order in which they are held, and give the conference its times', () => {
    const planned = planSittings([
      sitting('23T01:00', '23T04:00'),
      sitting('22T07:00', '22T10:00'),
      sitting('22T01:00', '22T04:00'),
    ]);
    expect(planned.map(({ startsAt }) => startsAt.toISOString().slice(8, 13))).toEqual([
      '22T01',
      '22T07',
      '23T01',
    ]);
    expect(scheduledTimes(planned)).toEqual({
      scheduledStart: new Date('2026-11-22T01:00:00Z'),
      scheduledEnd: new Date('2026-11-23T04:00:00Z'),
    });
  });

  it('may follow one another without a break', () => {
    expect(planSittings([sitting('22T01:00', '22T04:00'), sitting('22T04:00', '22T06:00')])).toHaveLength(2);
  });

  it.each([
    ['ends before it begins', [sitting('22T04:00', '22T01:00')]],
    ['takes no time', [sitting('22T04:00', '22T04:00')]],
    ['goes on for longer than a day', [sitting('22T01:00', '23T02:00')]],
    ['meets the next one', [sitting('22T03:59', '22T06:00'), sitting('22T01:00', '22T04:00')]],
  ])('are refused when one %s', (_, inputs) => {
    expect(() => planSittings(inputs)).toThrow(
      expect.objectContaining({ code: 'SITTINGS_OVERLAP', field: 'sittings' }),
    );
  });
});
