import type { StaffConference } from '@diem-cau/shared';
import { emptyDraft, nextSitting, rebaseDraft, toDraft, type ConferenceDraft } from './conference-draft';
import { readDraft } from './read-draft';

const stored: StaffConference = {
  id: 'c1',
  code: 'ABC234',
  title: 'Tập huấn',
  kind: 'class',
  field: 'Tư pháp',
  hostUnitId: 'u1',
  hostUnitName: 'Sở Tư pháp',
  visibility: 'internal',
  state: 'draft',
  timeZone: 'Asia/Ho_Chi_Minh',
  scheduledStart: '2027-01-05T01:00:00.000Z',
  scheduledEnd: '2027-01-05T04:30:00.000Z',
  sittings: [{ id: 's1', name: 'Sáng', start: '2027-01-05T01:00:00.000Z', end: '2027-01-05T04:30:00.000Z' }],
  posterUrl: null,
  wentLiveAt: null,
  endedAt: null,
  revision: 3,
  rules: { beatSeconds: 10, leaseSeconds: 30, viewSeconds: 30, venueConnectedMinutes: 10 },
  hotline: { name: 'Phòng kỹ thuật', phone: '0228 3649 999', isPublic: true },
  contact: null,
  stateReason: null,
  permissions: [],
};
const draft = (change: Partial<ConferenceDraft> = {}) => ({ ...toDraft(stored), ...change });
const sitting = (day: string, from: string, to: string, key = `${day} ${from}`) => ({
  key,
  id: null,
  name: 'Buổi',
  day,
  from,
  to,
});
const wrong = (change: Partial<ConferenceDraft>) => {
  const read = readDraft(draft(change));
  return read.ok ? [] : [...read.wrong, ...read.sittings.values()];
};

describe('the form of a conference', () => {
  it('reads back what it was filled from', () => {
    const { title, kind, field, hostUnitId, visibility, timeZone, sittings, rules, hotline, contact } =
      stored;
    expect(readDraft(draft())).toEqual({
      ok: true,
      code: 'ABC234',
      details: { title, kind, field, hostUnitId, visibility, timeZone, sittings, rules, hotline, contact },
    });
  });

  it('means the clocks of the zone that is chosen', () => {
    const read = readDraft(draft({ timeZone: 'Asia/Tokyo' }));
    expect(read.ok && read.details.sittings[0]?.start).toBe('2027-01-04T23:00:00.000Z');
  });

  it.each<[string, Partial<ConferenceDraft>, string[]]>([
    ['no title', { title: ' ' }, ['title']],
    ['no field', { field: '' }, ['field']],
    ['no host unit', { hostUnitId: null }, ['hostUnitId']],
    ['a code with accents', { code: 'TẬPHUẤN' }, ['code']],
    ['a hotline of letters', { hotlinePhone: 'gọi Lan' }, ['hotlinePhone']],
    ['a hotline without a number', { hotlinePhone: '', hotlineName: 'Lan' }, ['hotlinePhone']],
    ['a telephone of nobody', { contactPhone: '0912345678' }, ['contactName']],
    ['a rule out of bounds', { rules: { ...stored.rules, viewSeconds: 0 } }, ['rules.viewSeconds']],
    ['no sitting', { sittings: [] }, ['sittings']],
    ['a sitting without a day', { sittings: [sitting('', '08:00', '11:00')] }, ['day']],
    ['a sitting without its end', { sittings: [sitting('2027-01-05', '08:00', '')] }, ['time']],
    ['a sitting that ends first', { sittings: [sitting('2027-01-05', '11:00', '08:00')] }, ['order']],
    [
      'sittings that meet',
      { sittings: [sitting('2027-01-05', '08:00', '11:00'), sitting('2027-01-05', '10:30', '12:00')] },
      ['overlap', 'overlap'],
    ],
  ])('marks %s', (_, change, fields) => {
    expect(wrong(change)).toEqual(fields);
  });

  it('takes the code as it is typed', () => {
    const read = readDraft(draft({ code: ' abc-234 ' }));
    expect(read.ok && read.code).toBe('ABC234');
  });

  it('offers the afternoon of a morning next, and the next day after that', () => {
    const first = emptyDraft('2027-01-05', null).sittings;
    const second = nextSitting(first, '2027-01-01');
    expect([second.day, second.from]).toEqual(['2027-01-05', '14:00']);
    const third = nextSitting([...first, second], '2027-01-01');
    expect([third.day, third.from]).toEqual(['2027-01-06', '08:00']);
  });

  it('keeps what was typed when somebody else has changed the rest', () => {
    const loaded = draft();
    const theirs = toDraft({ ...stored, title: 'Tên họ sửa', field: 'Lĩnh vực họ sửa', revision: 4 });
    const merged = rebaseDraft({ ...loaded, title: 'Tên tôi sửa' }, loaded, theirs);
    expect([merged.title, merged.field]).toEqual(['Tên tôi sửa', 'Lĩnh vực họ sửa']);
  });
});
