import type { UnitVersion } from '@diem-cau/shared';
import { corrects, differences, draftOf, problemsOf, problemsOfChange, type UnitDraft } from './unit-draft';
import { shownVersion } from './unit-versions';

const OLD: UnitVersion = {
  code: '13900',
  name: 'Xã Yên Lợi',
  level: 'commune',
  parentId: 'y-yen',
  parentName: 'Huyện Ý Yên',
  validFrom: null,
  validTo: '2024-08-31',
};
const NEW: UnitVersion = { ...OLD, name: 'Xã Yên Lợi Mới', validFrom: '2024-09-01', validTo: null };
const HISTORY = [OLD, NEW];
const draft = (overrides: Partial<UnitDraft> = {}): UnitDraft => ({
  ...draftOf(HISTORY, '2025-01-01'),
  ...overrides,
});

describe('what somebody fills in about a unit', () => {
  it('needs a name, a code, and a level that fits beneath the parent', () => {
    expect(problemsOf(draft({ name: ' ', code: '', level: '' }), null)).toEqual({
      name: 'needName',
      code: 'needCode',
      level: 'needLevel',
    });
    expect(problemsOf(draft({ name: 'x'.repeat(201) }), 'district')).toEqual({ name: 'tooLong' });
    expect(problemsOf(draft(), 'commune')).toEqual({ level: 'levelUnfit' });
    expect(problemsOf(draft({ level: 'department' }), 'commune')).toEqual({});
  });

  it('begins with what the unit is on the day', () => {
    expect(draft()).toMatchObject({ name: 'Xã Yên Lợi Mới', from: '2025-01-01' });
    expect(draftOf(HISTORY, '2020-01-01')).toMatchObject({ name: 'Xã Yên Lợi', from: '2020-01-01' });
    expect(draftOf([{ ...NEW, validTo: '2025-06-30' }], '2026-01-01')).toMatchObject({ from: '2024-09-01' });
  });

  it('changes something, on a day on which the unit exists', () => {
    expect(problemsOfChange(draft(), 'district', HISTORY)).toEqual({ name: 'nothingChanged' });
    expect(problemsOfChange(draft({ name: 'Xã Khác' }), 'district', HISTORY)).toEqual({});
    expect(problemsOfChange(draft({ name: 'Xã Khác', from: '' }), 'district', [NEW])).toEqual({
      from: 'needDay',
    });
    const ended = [{ ...NEW, validTo: '2025-06-30' }];
    expect(problemsOfChange(draft({ name: 'Xã Khác', from: '2025-07-01' }), null, ended)).toEqual({
      from: 'notThen',
    });
  });

  it('is a correction from the first day of what was recorded, and a new stretch from any other', () => {
    expect([corrects(OLD, ''), corrects(NEW, '2024-09-01'), corrects(NEW, '2025-01-01')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(differences(NEW, draft({ code: ' 13901 ', parentId: 'vu-ban' }))).toEqual(['code', 'parentId']);
  });

  it('is shown as it was on the day, and before its beginning as it began', () => {
    expect(shownVersion(HISTORY, '2024-08-31')).toBe(OLD);
    expect(shownVersion(HISTORY, '2024-09-01')).toBe(NEW);
    expect(shownVersion([NEW], '2020-01-01')).toBe(NEW);
  });
});
