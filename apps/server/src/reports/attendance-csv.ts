import type {
  AttendanceTable,
  ExternalMarkInReport,
  HeadCountSource,
  VenueAttendanceRow,
} from '@diem-cau/shared';
import { writtenDay } from '../common/time/day';
import { placedName } from '../org-units/placed-name';
import { writeCsv, type WrittenCell } from '../spreadsheets/write-csv';

const SOURCES: Record<HeadCountSource, string> = {
  declared: 'Đầu mối điểm cầu khai báo',
  telephoned: 'Điểm cầu báo qua điện thoại',
};

/** The table by venue, with a line of totals. Times are those of the conference's zone. */
export function venuesCsv({ venues, totals }: AttendanceTable, timeZone: string): string {
  const lines: WrittenCell[][] = venues.map((venue, index) => [
    index + 1,
    venue.groupName,
    venue.venueName,
    venue.unitNames.join('; '),
    venue.delegates,
    venue.source && SOURCES[venue.source],
    venue.informant,
    venue.enteredBy,
    venue.countedAt && localTime(venue.countedAt, timeZone),
    venue.external ? null : venue.connectedMinutes,
    venue.external ? 'Ngoài hệ thống' : venue.connected ? 'Có' : 'Không',
    stateOutside(venue),
    venue.externalMark && evidenceOf(venue.externalMark, timeZone),
    venue.answered === null ? null : venue.answered ? 'Có' : 'Không',
  ]);
  return writeCsv([
    [
      'STT',
      'Đơn vị cấp trên',
      'Điểm cầu',
      'Đơn vị tham dự',
      'Số đại biểu có mặt',
      'Nguồn số liệu',
      'Người báo',
      'Người nhập',
      'Thời điểm ghi nhận',
      'Số phút kết nối',
      'Đã kết nối',
      'Kết nối ngoài hệ thống (ghi tay)',
      'Căn cứ kết nối ngoài hệ thống',
      'Đã trả lời điểm danh',
    ],
    ...lines,
    [
      null,
      null,
      'Tổng cộng',
      null,
      totals.delegates,
      null,
      null,
      null,
      null,
      null,
      totals.venuesConnected,
      totals.venuesExternal > 0 ? totals.venuesExternalConnected : null,
      null,
      totals.venuesAnswered,
    ],
  ]);
}

/** The table by unit: districts and departments with what lies beneath them, the province last. */
export function unitsCsv({ units, on }: AttendanceTable): string {
  return writeCsv([
    [
      'STT',
      on === null ? 'Đơn vị' : `Đơn vị (theo cây đơn vị ngày ${writtenDay(on)})`,
      'Số điểm cầu được mời',
      'Trong đó kết nối ngoài hệ thống',
      'Số điểm cầu đã kết nối',
      'Số điểm cầu đã báo số đại biểu',
      'Số đại biểu có mặt',
    ],
    ...units.map((unit, index) => [
      index + 1,
      placedName(unit.unitName, !unit.unclear),
      unit.venuesInvited,
      unit.venuesExternal,
      unit.venuesConnected,
      unit.venuesCounted,
      unit.delegates,
    ]),
  ]);
}

function stateOutside({ external, externalMark }: VenueAttendanceRow): string | null {
  if (!external) return null;
  if (externalMark === null) return 'Chưa xác nhận';
  return externalMark.connected ? 'Nối được' : 'Chưa nối được';
}

/** How one knows, who wrote it down, and when. */
function evidenceOf(mark: ExternalMarkInReport, timeZone: string): string {
  const written = `${mark.markedBy} ghi ${localTime(mark.markedAt, timeZone)}`;
  return `${mark.evidence}; ${written}${mark.hasPicture ? ', có ảnh' : ''}`;
}

function localTime(iso: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(new Date(iso)).replace(', ', ' ');
}
