import {
  ORG_UNIT_LEVELS,
  rollCallTally,
  type OrgUnitLevel,
  type RollCallLine,
  type RollCallState,
  type RollCallVenue,
} from '@diem-cau/shared';
import type { RollCallRecord } from '../roll-call-rows';
import { rollCallNow } from '../roll-call-views';
import type { Minutes, MinutesFact, MinutesTotal } from './worker/minutes';

const STATES: Record<RollCallState, string> = {
  waiting: 'Chưa gọi',
  called: 'Đang gọi',
  present: 'Có mặt',
  late: 'Muộn',
  excused: 'Vắng có lý do',
  'no-answer': 'Không trả lời',
};
const LEVELS: Record<OrgUnitLevel, string> = {
  ministry: 'Bộ, ngành trung ương',
  province: 'Cấp tỉnh',
  department: 'Sở, ban, ngành',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
};

/** What the minutes say besides what is kept of the roll call. */
export interface MinutesOf {
  hostUnitName: string;
  conferenceTitle: string;
  timeZone: string;
  /** Who presides over the conference. */
  chairs: readonly { name: string; position: string | null }[];
}

/** The minutes of a roll call: a pure function of what is kept of it. Times are those of the conference's zone. */
export function minutesOf(record: RollCallRecord, about: MinutesOf, now: Date): Minutes {
  const { row, venues, ending } = record;
  const { lines } = rollCallNow(record, now);
  const words = wordsIn(about.timeZone);
  const lineOf = new Map(lines.map((line) => [line.participationId, line]));
  const groups = Map.groupBy(
    venues.map((venue, index) => ({ venue, index })),
    ({ venue }) => venue.groupId,
  );
  const entered = lines.filter(({ way }) => way === 'entered').length;
  const afterClose = lines.filter((line) => line.afterClose).length;
  return {
    hostUnitName: about.hostUnitName,
    conferenceTitle: about.conferenceTitle,
    subject: `Điểm danh các điểm cầu, lần ${row.number}`,
    day: words.day(row.startedAt),
    warning:
      ending?.kind === 'cancel'
        ? `ĐÃ HỦY – không tính vào số liệu. Lý do: ${ending.reason}`
        : ending === null
          ? 'ĐANG ĐIỂM DANH – biên bản chưa đầy đủ'
          : row.rehearsal
            ? 'ĐIỂM DANH THỬ – không tính vào số liệu'
            : null,
    facts: factsOf(record, about, words),
    totals: totalsOf(venues, lines),
    groups: [...groups.values()].map((members) => ({
      name: members[0]?.venue.groupName ?? '',
      lines: members.flatMap(({ venue, index }) => {
        const line = lineOf.get(venue.participationId);
        if (!line) return [];
        return {
          number: index + 1,
          venue: venue.name,
          state: STATES[line.state],
          time: line.answeredAt === null ? '' : words.time(new Date(line.answeredAt)),
          expected: venue.expected === null ? '' : String(venue.expected),
          count: line.count === null ? '' : String(line.count),
          by: byWhom(venue, line),
          picture: line.picture !== null,
        };
      }),
    })),
    remarks: [
      '“Muộn” là trả lời sau khi hết thời gian của lần gọi đầu tiên và trước khi kết thúc điểm danh.',
      'Số đại biểu do điểm cầu báo khi trả lời điểm danh.',
      ...(entered > 0 ? [`${entered} điểm cầu không tự trả lời, được nhập thay như ghi ở cột cuối.`] : []),
      ...(afterClose > 0 ? [`${afterClose} điểm cầu được nhập hoặc sửa sau khi kết thúc điểm danh.`] : []),
    ],
    secretary: row.startedBy,
    chair: row.onBehalfOf ?? about.chairs[0]?.name ?? '',
  };
}

type Words = ReturnType<typeof wordsIn>;

function factsOf({ row, venues, ending }: RollCallRecord, about: MinutesOf, words: Words): MinutesFact[] {
  const chairs = about.chairs.map(({ name, position }) => (position ? `${name} (${position})` : name));
  const external = venues.filter((venue) => venue.external).length;
  const way =
    row.mode === 'one-by-one'
      ? `Gọi lần lượt từng điểm cầu theo thứ tự đơn vị; mỗi điểm cầu có ${row.answerSeconds} giây để trả lời`
      : `Gọi đồng thời theo cấp, theo nhóm; mỗi lượt gọi có ${row.answerSeconds} giây để trả lời`;
  return [
    { label: 'Hội nghị', text: about.conferenceTitle },
    ...(row.sittingName === null ? [] : [{ label: 'Buổi', text: row.sittingName }]),
    { label: 'Thời gian bắt đầu', text: words.moment(row.startedAt) },
    { label: 'Thời gian kết thúc', text: ending === null ? 'Chưa kết thúc' : words.moment(ending.at) },
    { label: 'Người chủ trì', text: chairs.join('; ') || '…………………………………' },
    {
      label: 'Người điểm danh',
      text: row.onBehalfOf === null ? row.startedBy : `${row.startedBy}, thay mặt ${row.onBehalfOf}`,
    },
    { label: 'Hình thức', text: way },
    {
      label: 'Số điểm cầu trong danh sách',
      text:
        external === 0
          ? String(venues.length)
          : `${venues.length}, trong đó ${external} kết nối ngoài hệ thống`,
    },
  ];
}

function totalsOf(venues: readonly RollCallVenue[], lines: readonly RollCallLine[]): MinutesTotal[] {
  const levelOf = new Map(venues.map(({ participationId, level }) => [participationId, level]));
  const present = ORG_UNIT_LEVELS.filter((level) => venues.some((venue) => venue.level === level));
  return [
    ...present.map((level) => ({
      label: LEVELS[level],
      ...rollCallTally(lines.filter(({ participationId }) => levelOf.get(participationId) === level)),
    })),
    { label: 'Tổng cộng', ...rollCallTally(lines) },
  ];
}

function byWhom({ external }: RollCallVenue, line: RollCallLine): string {
  const note = line.note === null ? [] : [line.note];
  const outside = external ? ['kết nối ngoài hệ thống'] : [];
  switch (line.way) {
    case null:
      return [...outside, ...note].join('; ');
    case 'screen':
      return ['Màn hình điểm cầu', ...note].join('; ');
    case 'coordinator':
      return ['Đầu mối điểm cầu', ...note].join('; ');
    case 'entered':
      return [
        `${line.answeredBy ?? ''} nhập${line.afterClose ? ' sau khi kết thúc' : ''}`,
        ...(line.informant === null ? [] : [`người báo: ${line.informant}`]),
        ...outside,
        ...note,
      ].join('; ');
  }
}

function wordsIn(timeZone: string) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  });
  const read = (at: Date) => {
    const found = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
    return (name: string): string => found[name] ?? '';
  };
  const day = (at: Date): string => {
    const part = read(at);
    return `ngày ${part('day')} tháng ${part('month')} năm ${part('year')}`;
  };
  return {
    day,
    time: (at: Date): string => {
      const part = read(at);
      return `${part('hour')}:${part('minute')}:${part('second')}`;
    },
    moment: (at: Date): string => {
      const part = read(at);
      return `${part('hour')} giờ ${part('minute')} phút ${part('second')} giây, ${day(at)}`;
    },
  };
}
