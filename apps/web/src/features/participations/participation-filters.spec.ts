import type { OrgUnit } from '@diem-cau/shared';
import {
  countFilters,
  filterGroups,
  fitsFilter,
  groupByHostThen,
  groupParticipations,
  PARTICIPATION_FILTERS,
} from './participation-filters';
import { participation } from './testing/participation';

const unit = (id: string, level: OrgUnit['level'], parentId: string | null): OrgUnit => ({
  id,
  code: id,
  name: id,
  level,
  parentId,
  endedOn: null,
});
const UNITS = [
  unit('Tỉnh Nam Định', 'province', null),
  unit('Huyện Ý Yên', 'district', 'Tỉnh Nam Định'),
  unit('Xã Yên Lợi', 'commune', 'Huyện Ý Yên'),
  unit('Huyện Hải Hậu', 'district', 'Tỉnh Nam Định'),
];
const VENUES = [
  participation('UBND xã Yên Lợi', 'Xã Yên Lợi', { coordinatorPhone: null }),
  participation('UBND huyện Hải Hậu', 'Huyện Hải Hậu', {
    connection: 'hardware',
    screens: 0,
    coordinatorName: null,
    coordinatorPhone: null,
  }),
  participation('UBND huyện Ý Yên', 'Huyện Ý Yên', { accepted: false, screens: 0, units: [] }),
];

describe('venues of a conference', () => {
  it('are missing what each filter says', () => {
    expect(countFilters(VENUES)).toEqual({
      all: 3,
      'no-coordinator': 1,
      'no-phone': 2,
      'not-accepted': 1,
      'no-screen': 1,
      external: 1,
      'no-unit': 1,
    });
    expect(PARTICIPATION_FILTERS.every((filter) => VENUES.some((venue) => fitsFilter(venue, filter)))).toBe(
      true,
    );
  });

  it('stand under their districts and are found by district, unit or coordinator', () => {
    const groups = groupParticipations({ units: UNITS, participations: VENUES });
    const found = (query: string) =>
      filterGroups(groups, query, 'all').map(({ unit: { name }, items }) => [
        name,
        items.map(({ venueName }) => venueName),
      ]);
    expect(found('y yen')).toEqual([['Huyện Ý Yên', ['UBND huyện Ý Yên', 'UBND xã Yên Lợi']]]);
    expect(found('le lan yen loi')).toEqual([['Huyện Ý Yên', ['UBND xã Yên Lợi']]]);
    expect(found('khong co')).toEqual([]);
  });

  it('stand under what their hosts became by another day, and apart where nobody knows', () => {
    const placed = [
      { unitId: 'Xã Yên Lợi', place: { id: 'p', name: 'Phường Yên Lợi', path: [] }, clear: true },
      { unitId: 'Huyện Ý Yên', place: { id: 't', name: 'Tỉnh Ninh Bình', path: [] }, clear: false },
    ];
    const groups = groupByHostThen(VENUES, placed, (above) => `Chưa rõ ${above}`);
    expect(
      groups.map(({ unit: { name }, items }) => [name, items.map(({ venueName }) => venueName)]),
    ).toEqual([
      ['Chưa rõ null', ['UBND huyện Hải Hậu']],
      ['Chưa rõ Tỉnh Ninh Bình', ['UBND huyện Ý Yên']],
      ['Phường Yên Lợi', ['UBND xã Yên Lợi']],
    ]);
  });
});
