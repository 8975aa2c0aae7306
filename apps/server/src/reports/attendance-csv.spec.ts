import type { AttendanceTable, VenueAttendanceRow } from '@diem-cau/shared';
import { unitsCsv, venuesCsv } from './attendance-csv';

function venue(overrides: Partial<VenueAttendanceRow>): VenueAttendanceRow {
  return {
    participationId: 'p',
    venueName: 'UBND xã Hải An',
    groupName: 'Huyện Hải Hậu',
    unitNames: ['Xã Hải An'],
    delegates: 12,
    source: 'telephoned',
    informant: 'Trần Văn Bình',
    enteredBy: 'Lê Thị Mai',
    countedAt: '2024-05-02T01:05:00.000Z',
    connectedMinutes: 96,
    connected: true,
    answered: true,
    external: false,
    externalMark: null,
    ...overrides,
  };
}

function table(venues: VenueAttendanceRow[]): AttendanceTable {
  return {
    conferenceTitle: 'Tập huấn chuyển đổi số',
    on: null,
    from: null,
    to: null,
    online: {
      peakDevices: 0,
      peakAt: null,
      uniqueDevices: 0,
      views: 0,
      watchMinutes: { total: 0, mean: 0, median: 0 },
      declared: { devices: 0, people: 0, units: [] },
    },
    venues,
    units: [
      {
        unitId: 'u',
        unitName: 'Huyện Hải Hậu',
        level: 'district',
        unclear: false,
        venuesInvited: 35,
        venuesExternal: 2,
        venuesConnected: 30,
        venuesCounted: 28,
        delegates: 310,
      },
    ],
    totals: {
      delegates: 12,
      venuesInvited: 1,
      venuesExternal: 0,
      venuesExternalConnected: 0,
      venuesConnected: 1,
      venuesAnswered: 1,
      venuesCounted: 1,
    },
  };
}

describe('the tables as CSV', () => {
  it('begin with the mark of UTF-8 and show times in the conference’s zone', () => {
    const [head, line, totals] = venuesCsv(table([venue({})]), 'Asia/Ho_Chi_Minh').split('\r\n');
    expect(head).toMatch(/^\ufeffSTT,Đơn vị cấp trên,Điểm cầu,/);
    expect(line).toBe(
      '1,Huyện Hải Hậu,UBND xã Hải An,Xã Hải An,12,Điểm cầu báo qua điện thoại,Trần Văn Bình,Lê Thị Mai,02/05/2024 08:05,96,Có,,,Có',
    );
    expect(totals).toBe(',,Tổng cộng,,12,,,,,,1,,,1');
  });

  it('leave a venue that nobody counted empty, never zero', () => {
    const uncounted = venue({
      delegates: null,
      source: null,
      informant: null,
      enteredBy: null,
      countedAt: null,
    });
    expect(venuesCsv(table([uncounted]), 'UTC').split('\r\n')[1]).toContain(',Xã Hải An,,,,,,96,Có');
  });

  it('say which venues joined outside this system', () => {
    const external = venue({ external: true, connected: false, connectedMinutes: 0 });
    expect(venuesCsv(table([external]), 'UTC').split('\r\n')[1]).toMatch(
      /,,Ngoài hệ thống,Chưa xác nhận,,Có$/,
    );
  });

  it('say what was marked of them by hand, how one knows, and count it with nothing else', () => {
    const externalMark = {
      connected: true,
      evidence: 'Anh Nam gọi xác nhận',
      markedBy: 'Đỗ Mạnh Hùng',
      markedAt: '2024-05-02T00:50:00.000Z',
      hasPicture: true,
    };
    const marked = table([venue({ external: true, connected: false, connectedMinutes: 0, externalMark })]);
    Object.assign(marked.totals, { venuesConnected: 0, venuesExternal: 1, venuesExternalConnected: 1 });
    const [, line, totals] = venuesCsv(marked, 'Asia/Ho_Chi_Minh').split('\r\n');
    expect(line).toContain(
      ',,Ngoài hệ thống,Nối được,"Anh Nam gọi xác nhận; Đỗ Mạnh Hùng ghi 02/05/2024 07:50, có ảnh",Có',
    );
    expect(totals).toBe(',,Tổng cộng,,12,,,,,,0,1,,1');
  });

  it('let nothing that people typed become a formula', () => {
    expect(venuesCsv(table([venue({ informant: '=HYPERLINK("http://a")' })]), 'UTC')).toContain(
      `"'=HYPERLINK(""`,
    );
  });

  it('have a line for each unit', () => {
    expect(unitsCsv(table([])).split('\r\n')[1]).toBe('1,Huyện Hải Hậu,35,2,30,28,310');
  });
});
