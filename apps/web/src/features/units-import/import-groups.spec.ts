import type { RowNote, UnitFacts, UnitsImportPreview } from '@diem-cau/shared';
import { changedFacts, groupsOfSuccessors, groupsOfUnits } from './import-groups';

const FACTS: UnitFacts = { code: '1', name: 'Xã A', level: 'commune', parentName: 'Huyện B' };
const NOTE: RowNote = { row: 7, column: 'Cấp', code: 'LEVEL_UNKNOWN', params: { value: 'lang' } };
const PREVIEW: UnitsImportPreview = {
  fingerprint: 'x',
  rows: 4,
  unchanged: 2,
  problems: [NOTE],
  hints: [],
  changes: [
    { kind: 'closed', row: null, unitId: 'u2', before: FACTS, lastDay: '2025-06-30' },
    { kind: 'created', row: 2, after: FACTS },
    { kind: 'created', row: 3, after: FACTS },
  ],
};

describe('the preview of an import', () => {
  it('shows what is wrong first, then each kind of change, and no empty group', () => {
    expect(groupsOfUnits(PREVIEW).map(({ name, count }) => `${name} ${count}`)).toEqual([
      'problems 1',
      'created 2',
      'closed 1',
      'unchanged 2',
    ]);
  });

  it('of successors counts those that nobody knows', () => {
    const unit = { id: 'u', code: '1', name: 'Xã A' };
    const groups = groupsOfSuccessors({
      fingerprint: 'x',
      rows: 3,
      unchanged: 0,
      unknown: 2,
      problems: [],
      hints: [],
      changes: [{ row: 2, predecessor: unit, successor: unit }],
    });
    expect(groups.map(({ name, count }) => `${name} ${count}`)).toEqual(['linked 1', 'unknown 2']);
  });

  it('names what differs of a unit', () => {
    expect(changedFacts(FACTS, { ...FACTS, name: 'Xã C', parentName: null })).toEqual(['name', 'parentName']);
  });
});
