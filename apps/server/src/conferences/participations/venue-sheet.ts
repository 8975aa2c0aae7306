import type {
  OrgUnit,
  Participation,
  ParticipationConnection,
  ParticipationList,
  SeatedUnit,
} from '@diem-cau/shared';
import type { WrittenCell } from '../../spreadsheets/write-csv';
import { PEOPLE_COLUMNS } from './venue-people';

const CONNECTIONS: Record<ParticipationConnection, string> = {
  screen: 'Màn hình của hệ thống',
  hardware: 'Hội nghị truyền hình phần cứng',
  platform: 'Nền tảng khác',
};
const ANSWERS: Record<NonNullable<SeatedUnit['invitation']>, string> = {
  sent: 'Chưa trả lời',
  accepted: 'Đã nhận lời',
  declined: 'Từ chối',
};

/** Its headings are those that an import reads, so that a list can be filled in and sent back. */
const COLUMNS: [heading: string, width: number, cell: (line: Line) => WrittenCell][] = [
  ['STT', 6, ({ index }) => index + 1],
  [PEOPLE_COLUMNS.above.title, 24, ({ above }) => above],
  [PEOPLE_COLUMNS.venue.title, 36, ({ venue }) => venue.venueName],
  ['Đơn vị tham dự', 36, ({ venue }) => venue.units.map(({ name }) => name).join('; ')],
  [
    'Trả lời mời',
    16,
    ({ venue }) =>
      [...new Set(venue.units.map((unit) => unit.invitation && ANSWERS[unit.invitation]))].join('; '),
  ],
  [PEOPLE_COLUMNS.coordinatorName.title, 26, ({ venue }) => venue.coordinatorName],
  [PEOPLE_COLUMNS.coordinatorPhone.title, 18, ({ venue }) => venue.coordinatorPhone],
  [PEOPLE_COLUMNS.technicianName.title, 26, ({ venue }) => venue.technicianName],
  [PEOPLE_COLUMNS.technicianPhone.title, 18, ({ venue }) => venue.technicianPhone],
  ['Kết nối', 26, ({ venue }) => CONNECTIONS[venue.connection]],
  ['Hệ thống kết nối', 20, ({ venue }) => venue.externalSystem],
  ['Địa chỉ, số gọi', 22, ({ venue }) => venue.externalAddress],
  ['Liên hệ kết nối', 22, ({ venue }) => venue.externalContact],
  ['Số màn hình', 12, ({ venue }) => venue.screens],
  ['Địa chỉ điểm cầu', 36, ({ venue }) => venue.address],
  [PEOPLE_COLUMNS.note.title, 36, ({ venue }) => venue.note],
];

interface Line {
  index: number;
  /** The district or department, or what else the venue's host lies under. */
  above: string;
  venue: Participation;
}

export interface VenueSheet {
  name: string;
  widths: number[];
  lines: WrittenCell[][];
}

/** The venues of a conference as a table, in the order of the tree. */
export function venueSheet({ units, participations }: ParticipationList): VenueSheet {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const place = new Map(units.map(({ id }, index) => [id, index]));
  const placeOf = ({ hostUnitId }: Participation) => place.get(hostUnitId) ?? 0;
  const lines = participations
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((venue, index) => ({ index, venue, above: parentName(venue.hostUnitId, byId) }));
  return {
    name: 'Điểm cầu',
    widths: COLUMNS.map(([, width]) => width),
    lines: [
      COLUMNS.map(([heading]) => heading),
      ...lines.map((line) => COLUMNS.map(([, , cell]) => cell(line))),
    ],
  };
}

const parentName = (unitId: string, byId: ReadonlyMap<string, OrgUnit>): string =>
  byId.get(byId.get(unitId)?.parentId ?? '')?.name ?? '';
