import type { Delegate, DelegateList, DelegateUnit } from '@diem-cau/shared';
import { figuresOf, groupByUnitThen, groupByUnit, groupByVenue, searchDelegates } from './delegate-groups';

const unit = (
  invitationId: string,
  unitName: string,
  venues: string[],
  more: Partial<DelegateUnit> = {},
) => ({
  invitationId,
  unitId: invitationId,
  unitName,
  unitPath: ['Tỉnh Nam Định', 'Huyện Hải Hậu'],
  quota: 5,
  listState: 'open' as const,
  listRevision: 1,
  venues: venues.map((participationId) => ({ participationId, name: `Phòng ${participationId}` })),
  ...more,
});
const person = (name: string, invitationId: string, more: Partial<Delegate> = {}): Delegate => ({
  id: name,
  name,
  invitationId,
  position: null,
  workplace: null,
  phone: null,
  participationId: null,
  sittingIds: [],
  state: 'expected',
  reason: null,
  substitutedBy: null,
  outsideList: false,
  late: false,
  revision: 1,
  ...more,
});

const list: DelegateList = {
  units: [
    unit('A', 'Xã Hải Anh', ['1'], { listState: 'submitted' }),
    unit('B', 'Xã Hải Minh', ['1', '2']),
    unit('C', 'Xã Hải Hoà', []),
  ],
  delegates: [
    person('An', 'A', { phone: '0912 345 678' }),
    person('Bình', 'A', { state: 'substituted', substitutedBy: 'Cường' }),
    person('Cường', 'A', { position: 'Trưởng thôn' }),
    person('Dung', 'B', { participationId: '2', state: 'absent_with_leave' }),
    person('Giang', 'B', { outsideList: true }),
    person('Hoà', 'C', { state: 'absent' }),
  ],
  sittings: [],
  namesakes: [],
};
const people = (delegates: readonly Delegate[]) => delegates.map(({ name }) => name);

describe('delegates', () => {
  it('are counted without those who are replaced', () => {
    expect(figuresOf(list)).toEqual({
      total: 5,
      quota: 15,
      lists: 3,
      listsHandedIn: 1,
      excused: 1,
      absent: 1,
      substitutes: 1,
      outside: 1,
    });
  });

  it('stand in the list of their unit, also an empty one', () => {
    const empty = { ...list, delegates: [] };
    expect(groupByUnit(list).map(({ delegates }) => delegates.length)).toEqual([3, 2, 1]);
    expect(groupByUnit(empty)).toHaveLength(3);
  });

  it('stand together when their units are one by the tree of another day, and apart where nobody knows', () => {
    const haiHau = { id: 'H', name: 'Xã Hải Hậu', path: ['Tỉnh Ninh Bình'] };
    const placed = [
      { unitId: 'A', place: haiHau, clear: true },
      { unitId: 'B', place: haiHau, clear: true },
      { unitId: 'C', place: { id: 'T', name: 'Tỉnh Ninh Bình', path: [] }, clear: false },
    ];
    const groups = groupByUnitThen(list, placed, (above) => `Chưa rõ (${above})`);
    expect(
      groups.map(({ name, place, quota, delegates }) => [name, place, quota, people(delegates)]),
    ).toEqual([
      ['Chưa rõ (Tỉnh Ninh Bình)', '', 5, ['Hoà']],
      ['Xã Hải Hậu', 'Tỉnh Ninh Bình', 10, ['An', 'Bình', 'Cường', 'Dung', 'Giang']],
    ]);
    expect(groupByUnitThen(list, [], String).map(({ name }) => name)).toEqual(['null']);
  });

  it('sit where they are told to, else at the only venue of their unit, else nowhere yet', () => {
    const groups = groupByVenue(list, 'Chưa có điểm cầu');
    expect(groups.map(({ name, delegates }) => [name, people(delegates)])).toEqual([
      ['Phòng 1', ['An', 'Bình', 'Cường']],
      ['Phòng 2', ['Dung']],
      ['Chưa có điểm cầu', ['Giang', 'Hoà']],
    ]);
    expect(groups[0]?.place).toBe('Xã Hải Anh, Xã Hải Minh');
  });

  it('are found by name, position, unit and number, without accents', () => {
    const found = (query: string) => people(searchDelegates(list, query));
    expect(found('truong thon')).toEqual(['Cường']);
    expect(found('hai minh')).toEqual(['Dung', 'Giang']);
    expect(found('0912345')).toEqual(['An']);
    expect(found('hoa')).toEqual(['Hoà']);
  });
});
