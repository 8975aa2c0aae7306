import type { VenueAttendanceRow } from '@diem-cau/shared';
import { matchingVenues } from './table-rows';

const row = (venueName: string, overrides: Partial<VenueAttendanceRow> = {}): VenueAttendanceRow => ({
  participationId: venueName,
  venueName,
  groupName: 'Huyện Ý Yên',
  unitNames: [venueName],
  delegates: null,
  source: null,
  informant: null,
  enteredBy: null,
  countedAt: null,
  connectedMinutes: 0,
  connected: false,
  answered: null,
  external: false,
  externalMark: null,
  ...overrides,
});
const ROWS = [
  row('Xã Yên Đồng', { delegates: 0 }),
  row('Xã Yên Bằng'),
  row('Thị trấn Lâm', { delegates: 9 }),
];
const names = (rows: VenueAttendanceRow[]) => rows.map(({ venueName }) => venueName);

describe('lines of the table', () => {
  it('are found without accents, by venue and by what it lies under', () => {
    expect(names(matchingVenues(ROWS, 'yen bang', false))).toEqual(['Xã Yên Bằng']);
    expect(names(matchingVenues(ROWS, 'y yen lam', false))).toEqual(['Thị trấn Lâm']);
  });

  it('tell a venue that counted nobody from one that has not counted', () => {
    expect(names(matchingVenues(ROWS, '', true))).toEqual(['Xã Yên Bằng']);
  });
});
