import type { PlanLine } from '@diem-cau/shared';
import { actValue, fitsGroup, needsLook, withChoice } from './plan-lines';

const line = (overrides: Partial<PlanLine> = {}): PlanLine => ({
  unitId: 'u',
  unitName: 'Xã Yên Lợi',
  path: [],
  act: 'create',
  venueName: 'UBND xã Yên Lợi',
  venueId: null,
  seatedAt: null,
  declined: false,
  candidates: [],
  nameTaken: false,
  ...overrides,
});
const alike = {
  venueId: 'v',
  name: 'UBND xã Yên Lợi',
  hostUnitName: 'Huyện Ý Yên',
  because: 'same-name' as const,
  participates: false,
};

describe('lines of a plan', () => {
  it('need a look where a new room may be an old one, or a unit has declined', () => {
    expect(needsLook(line())).toBe(false);
    expect(needsLook(line({ candidates: [alike] }))).toBe(true);
    expect(needsLook(line({ candidates: [alike], act: 'reuse', venueId: 'v' }))).toBe(false);
    expect(needsLook(line({ nameTaken: true }))).toBe(true);
    expect(needsLook(line({ declined: true, act: 'skip' }))).toBe(false);
    expect(fitsGroup(line({ declined: true }), 'look')).toBe(true);
  });

  it('keep one choice for each unit', () => {
    const first = withChoice([], 'u', 'v');
    expect(first).toEqual([{ unitId: 'u', act: 'reuse', venueId: 'v' }]);
    expect(withChoice(first, 'u', 'skip')).toEqual([{ unitId: 'u', act: 'skip', venueId: null }]);
    expect(actValue(line({ act: 'reuse', venueId: 'v' }))).toBe('v');
    expect(actValue(line())).toBe('create');
  });
});
