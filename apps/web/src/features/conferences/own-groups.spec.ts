import type { ConferenceState, ConferenceSummary } from '@diem-cau/shared';
import { groupOwn, yearsOf } from './own-groups';

const conference = (code: string, state: ConferenceState, day: string, title = code): ConferenceSummary => ({
  id: code,
  code,
  title,
  kind: 'training',
  field: 'Chuyển đổi số',
  hostUnitName: 'Sở Thông tin và Truyền thông',
  visibility: 'link',
  state,
  scheduledStart: `${day}T01:00:00Z`,
  scheduledEnd: `${day}T04:00:00Z`,
  timeZone: 'Asia/Ho_Chi_Minh',
  posterUrl: null,
});
const ALL = [
  conference('OLD', 'ended', '2025-03-01'),
  conference('OFF', 'cancelled', '2026-02-01'),
  conference('ON', 'paused', '2026-11-22'),
  conference('TEST', 'rehearsal', '2026-11-24'),
  conference('LATER', 'scheduled', '2026-12-20'),
  conference('SOON', 'postponed', '2026-12-01'),
  conference('IDEA', 'draft', '2027-01-05', 'Tọa đàm về Hòa giải ở cơ sở'),
];
const codes = (query = '', year: string | null = null) =>
  Object.fromEntries(
    Object.entries(groupOwn(ALL, query, year)).map(([group, list]) => [group, list.map(({ code }) => code)]),
  );

describe('the conferences of an office', () => {
  it('are what goes on, what comes, what is thought of and what is over, the nearest first', () => {
    expect(codes()).toEqual({
      now: ['ON', 'TEST'],
      next: ['SOON', 'LATER'],
      drafts: ['IDEA'],
      over: ['OFF', 'OLD'],
    });
  });

  it('are found without accents, by title, field, unit or code', () => {
    expect(codes('hoa giai').drafts).toEqual(['IDEA']);
    expect(codes('later').next).toEqual(['LATER']);
    expect(codes('chuyen doi so', '2026').over).toEqual(['OFF']);
    expect(Object.values(codes('khong co')).flat()).toEqual([]);
  });

  it('are told apart by years of their own zone', () => {
    expect(yearsOf(ALL)).toEqual(['2027', '2026', '2025']);
    const newYear = { ...conference('EVE', 'draft', '2026-12-31'), scheduledStart: '2026-12-31T18:00:00Z' };
    expect(yearsOf([newYear])).toEqual(['2027']);
  });
});
