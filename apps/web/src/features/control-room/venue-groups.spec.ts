import type { OrgUnit, VenueOnBoard } from '@diem-cau/shared';
import { mergeBoard } from './board';
import { boardVenue } from './testing/venues';
import { countVenues, filterGroups, groupVenues } from './venue-groups';

const unit = (id: string, parentId: string | null, level: OrgUnit['level'], name = id): OrgUnit => ({
  id,
  code: id,
  name,
  level,
  parentId,
  endedOn: null,
});
const venue = (unitId: string, overrides: Partial<VenueOnBoard> = {}): VenueOnBoard =>
  boardVenue(unitId, unitId, overrides);
const UNITS = [
  unit('province', null, 'province', 'Tỉnh Nam Định'),
  unit('giao-thuy', 'province', 'district', 'Huyện Giao Thủy'),
  unit('giao-an', 'giao-thuy', 'commune', 'Xã Giao An'),
  unit('y-yen', 'province', 'district', 'Huyện Ý Yên'),
  unit('yen-dong', 'y-yen', 'commune', 'Xã Yên Đồng'),
  unit('department', 'province', 'department', 'Sở Thông tin và Truyền thông'),
];
const ids = (groups: ReturnType<typeof groupVenues>) =>
  groups.map(({ unit: { id }, venues }) => [id, venues.map(({ unitId }) => unitId)]);

describe('venues in groups', () => {
  it('stand under the district they lie in, its own venue first, the province at the head', () => {
    const venues = ['yen-dong', 'giao-an', 'department', 'giao-thuy', 'province'].map((id) => venue(id));
    expect(ids(groupVenues(UNITS, venues))).toEqual([
      ['province', ['province']],
      ['giao-thuy', ['giao-thuy', 'giao-an']],
      ['y-yen', ['yen-dong']],
      ['department', ['department']],
    ]);
  });

  it('group a part of a tree whose root is not on the board', () => {
    const part = UNITS.filter(({ id }) => id !== 'province');
    expect(ids(groupVenues(part, [venue('giao-an'), venue('giao-thuy')]))).toEqual([
      ['giao-thuy', ['giao-thuy', 'giao-an']],
    ]);
  });

  it('are one group where communes lie below the province, with no district between', () => {
    const today = [
      unit('province', null, 'province'),
      unit('ward', 'province', 'commune'),
      unit('commune', 'province', 'commune'),
      unit('department', 'province', 'department'),
    ];
    const venues = ['department', 'commune', 'ward'].map((id) => venue(id));
    expect(ids(groupVenues(today, venues))).toEqual([
      ['province', ['ward', 'commune']],
      ['department', ['department']],
    ]);
  });

  const groups = groupVenues(UNITS, [
    venue('giao-an', { name: 'Xã Giao An', state: 'present', delegates: 12 }),
    venue('yen-dong', { name: 'Xã Yên Đồng', state: 'lost' }),
    venue('y-yen', { name: 'Huyện Ý Yên' }),
  ]);

  it.each([
    ['yen dong', [['y-yen', ['yen-dong']]]],
    ['ĐỒNG', [['y-yen', ['yen-dong']]]],
    ['giao thuy an', [['giao-thuy', ['giao-an']]]],
    ['khong co', []],
  ])('are found by "%s"', (query, found) => {
    expect(ids(filterGroups(groups, { query, filter: 'all', onAir: new Set() }))).toEqual(found);
  });

  it('are filtered by state and by being on air', () => {
    const onAir = new Set(['venue:giao-an']);
    expect(ids(filterGroups(groups, { query: '', filter: 'lost', onAir }))).toEqual([
      ['y-yen', ['yen-dong']],
    ]);
    expect(ids(filterGroups(groups, { query: '', filter: 'on-air', onAir }))).toEqual([
      ['giao-thuy', ['giao-an']],
    ]);
  });

  it('are counted', () => {
    const all = groups.flatMap(({ venues }) => venues);
    expect(countVenues(all, new Set(['venue:giao-an']))).toEqual({
      total: 3,
      connected: 1,
      lost: 1,
      onAir: 1,
      delegates: 12,
      external: 0,
    });
  });
});

describe('the board', () => {
  it('takes changed lines and leaves all others the same objects', () => {
    const board = { units: UNITS, venues: [venue('giao-an'), venue('yen-dong')], speakers: [], halls: [] };
    const changed = venue('yen-dong', { state: 'present' });
    const merged = mergeBoard(board, {
      venues: [changed, venue('y-yen')],
      now: [],
      speakers: [],
      halls: null,
    });
    expect(merged.venues[0]).toBe(board.venues[0]);
    expect(merged.venues[1]).toBe(changed);
    expect(merged.venues).toHaveLength(3);
    expect(merged.speakers).toBe(board.speakers);
  });

  it('takes what changed by itself into the lines that it knows', () => {
    const board = {
      units: UNITS,
      venues: [venue('giao-an', { delegates: 9 }), venue('yen-dong')],
      speakers: [],
      halls: [],
    };
    const now = {
      state: 'lost',
      sending: false,
      line: null,
      lastHeardAt: null,
      callReasons: ['lost'],
    } as const;
    const changed = { ...now, callReasons: [...now.callReasons], participationId: 'giao-an' };
    const merged = mergeBoard(board, { venues: [], now: [changed], speakers: [], halls: null });
    expect(merged.venues[0]).toEqual(
      venue('giao-an', { state: 'lost', callReasons: ['lost'], delegates: 9 }),
    );
    expect(merged.venues[1]).toBe(board.venues[1]);
  });
});
