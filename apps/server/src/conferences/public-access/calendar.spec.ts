import { calendarOf } from './calendar';

const entry = {
  title:
    'Tập huấn; xử lý đơn, thư\nvà khiếu nại – dành cho công chức tư pháp – hộ tịch cấp xã toàn tỉnh Ninh Bình năm 2026',
  hostUnitName: 'Sở Tư pháp',
  url: 'https://hop.ninhbinh.gov.vn/c/TUPHAP26',
  state: 'scheduled',
  revision: 3,
  events: [
    { id: 'a', start: new Date('2026-11-22T01:00:00Z'), end: new Date('2026-11-22T04:30:00Z') },
    { id: 'b', start: new Date('2026-11-22T06:30:00Z'), end: new Date('2026-11-22T10:00:00Z') },
  ],
} as const;
const written = (change = {}) =>
  calendarOf({ ...entry, events: [...entry.events], ...change }, new Date('2026-11-20T00:00:00Z'));
const unfolded = (change = {}) => written(change).replaceAll('\r\n ', '').split('\r\n');

describe('the calendar file', () => {
  it('has an event for each sitting, in UTC, with a reminder', () => {
    const lines = unfolded();
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
    expect(lines).toEqual(
      expect.arrayContaining([
        'UID:a@diem-cau',
        'DTSTART:20261122T010000Z',
        'DTEND:20261122T043000Z',
        'TRIGGER:-PT30M',
        'SEQUENCE:3',
        'STATUS:CONFIRMED',
        'URL:https://hop.ninhbinh.gov.vn/c/TUPHAP26',
      ]),
    );
  });

  it('keeps what is special in a title from becoming something else', () => {
    expect(unfolded()).toContain(
      'SUMMARY:Tập huấn\\; xử lý đơn\\, thư\\nvà khiếu nại – dành cho công chức tư pháp – hộ tịch cấp xã toàn tỉnh Ninh Bình năm 2026',
    );
    expect(unfolded({ title: 'x\r\nATTACH:file:///etc/passwd' })).not.toContain('ATTACH:file:///etc/passwd');
  });

  it('has no line longer than calendars read, and no torn letters', () => {
    for (const line of written().split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(written()).not.toContain('\ufffd');
  });

  it('takes back what is cancelled', () => {
    expect(unfolded({ state: 'cancelled' })).toContain('STATUS:CANCELLED');
    expect(unfolded({ state: 'postponed' })).toContain('STATUS:TENTATIVE');
  });
});
