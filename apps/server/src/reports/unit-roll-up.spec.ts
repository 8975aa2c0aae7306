import type { OrgUnit } from '@diem-cau/shared';
import { rollUp, UnitTree, type CountedVenue } from './unit-roll-up';

const unit = (id: string, level: OrgUnit['level'], parentId: string | null): OrgUnit => ({
  id,
  code: id,
  name: id,
  level,
  parentId,
  endedOn: null,
});

const tree = new UnitTree([
  unit('Nam Định', 'province', null),
  unit('Sở TT&TT', 'department', 'Nam Định'),
  unit('Hải Hậu', 'district', 'Nam Định'),
  unit('Giao Thủy', 'district', 'Nam Định'),
  unit('Hải An', 'commune', 'Hải Hậu'),
  unit('Hải Bắc', 'commune', 'Hải Hậu'),
  unit('Giao An', 'commune', 'Giao Thủy'),
]);

function venue(overrides: Partial<CountedVenue>): CountedVenue {
  return {
    hostUnitId: 'Hải An',
    unitIds: ['Hải An'],
    delegates: 10,
    connected: true,
    external: false,
    ...overrides,
  };
}

const line = (venues: CountedVenue[], unitId: string) =>
  rollUp(tree, venues).find((row) => row.unitId === unitId);

describe('the table by unit', () => {
  it('has districts and departments with what lies beneath them, and the province last', () => {
    const rows = rollUp(tree, [
      venue({}),
      venue({ hostUnitId: 'Hải Bắc', unitIds: ['Hải Bắc'], delegates: 7, connected: false }),
      venue({
        hostUnitId: 'Giao An',
        unitIds: ['Giao An'],
        delegates: null,
        connected: false,
        external: true,
      }),
      venue({ hostUnitId: 'Sở TT&TT', unitIds: ['Sở TT&TT'], delegates: 50 }),
    ]);
    expect(rows.map(({ unclear: _, ...row }) => Object.values(row).slice(1))).toEqual([
      ['Hải Hậu', 'district', 2, 0, 1, 2, 17],
      ['Giao Thủy', 'district', 1, 1, 0, 0, 0],
      ['Sở TT&TT', 'department', 1, 0, 1, 1, 50],
      ['Nam Định', 'province', 4, 1, 2, 3, 67],
    ]);
  });

  it('counts a venue once in a district that seats two of its communes', () => {
    const together = [venue({ unitIds: ['Hải An', 'Hải Bắc'] })];
    expect(line(together, 'Hải Hậu')).toMatchObject({ venuesInvited: 1, delegates: 10 });
  });

  it('does not double the delegates of a room shared by two districts', () => {
    const shared = [venue({ unitIds: ['Hải An', 'Giao An'] })];
    expect(line(shared, 'Hải Hậu')).toMatchObject({ venuesInvited: 1, delegates: 10 });
    expect(line(shared, 'Giao Thủy')).toMatchObject({ venuesInvited: 1, delegates: 0 });
    expect(line(shared, 'Nam Định')).toMatchObject({ venuesInvited: 1, delegates: 10 });
  });

  it('counts a venue for its host when nobody said who sits there', () => {
    expect(line([venue({ unitIds: [] })], 'Hải Hậu')).toMatchObject({ venuesInvited: 1, delegates: 10 });
  });

  it('gives communes a line of their own where there is no district', () => {
    const flat = new UnitTree([unit('Ninh Bình', 'province', null), unit('Hải Hậu', 'commune', 'Ninh Bình')]);
    const rows = rollUp(flat, [venue({ hostUnitId: 'Hải Hậu', unitIds: ['Hải Hậu'] })]);
    expect(rows.map(({ unitName }) => unitName)).toEqual(['Hải Hậu', 'Ninh Bình']);
  });
});
