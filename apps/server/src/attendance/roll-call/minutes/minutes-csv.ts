import { writeCsv } from '../../../spreadsheets/write-csv';
import type { Minutes } from './worker/minutes';

/** The table of the minutes, with a line of totals. */
export function minutesCsv({ groups, totals }: Minutes): string {
  const whole = totals.at(-1);
  return writeCsv([
    [
      'STT',
      'Đơn vị cấp trên',
      'Điểm cầu',
      'Trạng thái',
      'Giờ trả lời',
      'Số đại biểu theo danh sách',
      'Số đại biểu có mặt',
      'Người trả lời, ghi chú',
      'Ảnh',
    ],
    ...groups.flatMap(({ name, lines }) =>
      lines.map((line) => [
        line.number,
        name,
        line.venue,
        line.state,
        line.time,
        line.expected === '' ? null : Number(line.expected),
        line.count === '' ? null : Number(line.count),
        line.by,
        line.picture ? 'Có' : '',
      ]),
    ),
    [
      null,
      null,
      'Tổng cộng',
      whole ? `${whole.present + whole.late}/${whole.venues} có mặt` : null,
      null,
      null,
      whole?.delegates ?? null,
      null,
      null,
    ],
  ]);
}
