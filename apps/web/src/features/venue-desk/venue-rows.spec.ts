import type { OrgUnit, VenueOnBoard } from '@diem-cau/shared';
import { boardVenue } from './testing/venues';
import { countFilters, type VenueFilter } from './venue-filters';
import { countGroup, VenueRows, type DeskRow } from './venue-rows';

const unit = (id: string, parentId: string | null, level: OrgUnit['level'], name = id): OrgUnit => ({
  id,
  code: id,
  name,
  level,
  parentId,
  endedOn: null,
});
const UNITS = [
  unit('province', null, 'province', 'Tỉnh Nam Định'),
  unit('giao-thuy', 'province', 'district', 'Huyện Giao Thủy'),
  unit('giao-an', 'giao-thuy', 'commune', 'Xã Giao An'),
  unit('y-yen', 'province', 'district', 'Huyện Ý Yên'),
  unit('yen-dong', 'y-yen', 'commune', 'Xã Yên Đồng'),
];
const VENUES = [
  boardVenue('Xã Yên Đồng', 'yen-dong', { state: 'lost', callReasons: ['lost', 'no-count'] }),
  boardVenue('Xã Giao An', 'giao-an', {
    state: 'present',
    delegates: 12,
    coordinatorName: 'Trần Thị Hòa',
    coordinatorPhone: '0912 345 678',
    help: { state: 'open', since: '2026-11-22T01:00:00.000Z' },
  }),
  boardVenue('Huyện Giao Thủy', 'giao-thuy', { callReasons: ['no-count'] }),
  boardVenue('Huyện Ý Yên', 'y-yen', {
    connection: 'hardware',
    callReasons: ['not-connected'],
  }),
];
const NOBODY: ReadonlySet<string> = new Set();
const ALL = new Set(UNITS.map(({ id }) => id));

let maker: VenueRows;
beforeEach(() => {
  maker = new VenueRows();
});
function rows(
  { query = '', filter = 'all' as VenueFilter, onAir = NOBODY, expanded = NOBODY } = {},
  venues: readonly VenueOnBoard[] = VENUES,
): DeskRow[] {
  return maker.rows(UNITS, venues, { query, filter, onAir, expanded });
}
const names = (shown: DeskRow[]) => shown.map(({ node, depth }) => `${'-'.repeat(depth)}${node.name}`);

describe('the tree of venues', () => {
  it('begins as districts, and opens to their venues, the district’s own first', () => {
    expect(names(rows())).toEqual(['Huyện Giao Thủy', 'Huyện Ý Yên']);
    expect(names(rows({ expanded: ALL }))).toEqual([
      'Huyện Giao Thủy',
      '-Huyện Giao Thủy',
      '-Xã Giao An',
      'Huyện Ý Yên',
      '-Huyện Ý Yên',
      '-Xã Yên Đồng',
    ]);
  });

  it('is open where a search or a filter leaves only some', () => {
    expect(names(rows({ query: 'yen dong' }))).toEqual(['Huyện Ý Yên', '-Xã Yên Đồng']);
    expect(names(rows({ filter: 'lost' }))).toEqual(['Huyện Ý Yên', '-Xã Yên Đồng']);
    expect(rows({ query: 'khong co' })).toEqual([]);
  });

  it('shows who has called for help alone, under their districts', () => {
    expect(names(rows({ filter: 'help' }))).toEqual(['Huyện Giao Thủy', '-Xã Giao An']);
  });

  it('finds a venue by its coordinator, and by the telephone that is calling', () => {
    expect(names(rows({ query: 'thi hoa' }))).toContain('-Xã Giao An');
    expect(names(rows({ query: '345678' }))).toContain('-Xã Giao An');
    expect(names(rows({ query: '0912.345' }))).toContain('-Xã Giao An');
    expect(rows({ query: '999999' })).toEqual([]);
  });

  it('lists those to be telephoned by urgency, wherever they lie', () => {
    expect(names(rows({ filter: 'call' }))).toEqual(['Xã Yên Đồng', 'Huyện Ý Yên', 'Huyện Giao Thủy']);
  });

  it('keeps the line of a venue that did not change the very same', () => {
    const before = rows({ expanded: ALL });
    const [changed, ...others] = VENUES;
    const after = rows({ expanded: ALL }, [{ ...changed!, state: 'present' }, ...others]);
    const node = (shown: DeskRow[], name: string) =>
      shown.find((row) => row.node.kind === 'venue' && row.node.name === name)?.node;
    expect(node(after, 'Xã Giao An')).toBe(node(before, 'Xã Giao An'));
    expect(node(after, 'Xã Yên Đồng')).not.toBe(node(before, 'Xã Yên Đồng'));
  });

  it('counts each filter and each district, those outside the system apart', () => {
    expect(countFilters(VENUES, new Set(['venue:Xã Giao An']))).toEqual({
      all: 4,
      call: 3,
      lost: 1,
      help: 1,
      'not-connected': 2,
      'line-poor': 0,
      'no-count': 3,
      external: 1,
      'on-air': 1,
    });
    expect(countGroup(VENUES)).toEqual({
      ours: 3,
      connected: 1,
      lost: 1,
      help: 1,
      calls: 3,
      external: 1,
      externalConnected: 0,
      delegates: 12,
    });
  });
});
