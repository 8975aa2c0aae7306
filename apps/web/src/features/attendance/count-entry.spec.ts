import { HEAD_COUNT_LIMITS } from '@diem-cau/shared';
import { readEntry, type CountEntry } from './count-entry';

const ZONE = 'Asia/Ho_Chi_Minh';
const NOW = Date.parse('2026-11-22T02:00:00Z');
const entry = (overrides: Partial<CountEntry> = {}): CountEntry => ({
  participationId: 'participation',
  count: 17,
  informant: ' Trần Thị B ',
  toldAt: '2026-11-22T08:45',
  note: '',
  ...overrides,
});
const wrong = (overrides: Partial<CountEntry>) => {
  const read = readEntry(entry(overrides), ZONE, NOW);
  return read.ok ? [] : [...read.wrong];
};

describe('a telephoned head count', () => {
  it('is read on the conference’s clocks, without outer spaces', () => {
    expect(readEntry(entry(), ZONE, NOW)).toEqual({
      ok: true,
      request: {
        participationId: 'participation',
        count: 17,
        informant: 'Trần Thị B',
        toldAt: '2026-11-22T01:45:00.000Z',
        note: null,
      },
    });
  });

  it('may be nobody, and may be told right now', () => {
    expect(wrong({ count: 0, toldAt: '2026-11-22T09:00' })).toEqual([]);
  });

  it.each([
    [{ participationId: null }, 'participationId'],
    [{ count: '' as const }, 'count'],
    [{ count: -1 }, 'count'],
    [{ count: 1.5 }, 'count'],
    [{ count: HEAD_COUNT_LIMITS.count + 1 }, 'count'],
    [{ informant: '   ' }, 'informant'],
    [{ toldAt: '' }, 'toldAt'],
    [{ toldAt: '2026-11-22T09:30' }, 'toldAt'],
  ])('names the field at fault in %p', (overrides, field) => {
    expect(wrong(overrides)).toEqual([field]);
  });

  it('names all fields at fault at once', () => {
    expect(wrong({ participationId: null, count: '', informant: '', toldAt: '' })).toHaveLength(4);
  });
});
