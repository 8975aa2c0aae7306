import { isNoticeOn, putNotice } from './notices';
import type { HallNotice } from './support.types';

const AT = '2026-11-22T01:00:00.000Z';
const notice = (overrides: Partial<HallNotice> = {}): HallNotice => ({
  id: 'one',
  text: 'Nghỉ 15 phút',
  urgency: 'info',
  sentAt: AT,
  expiresAt: null,
  withdrawnAt: null,
  revision: 1,
  ...overrides,
});

describe('a notice', () => {
  it('is on until its time is over', () => {
    const short = notice({ expiresAt: '2026-11-22T01:05:00.000Z' });
    expect(isNoticeOn(short, Date.parse('2026-11-22T01:04:59.999Z'))).toBe(true);
    expect(isNoticeOn(short, Date.parse('2026-11-22T01:05:00.000Z'))).toBe(false);
  });

  it('without an end is on until it is withdrawn', () => {
    expect(isNoticeOn(notice(), Date.parse('2030-01-01T00:00:00Z'))).toBe(true);
    expect(isNoticeOn(notice({ withdrawnAt: AT }), Date.parse(AT))).toBe(false);
  });

  it('that was withdrawn does not come back by older news, but by newer ones', () => {
    const withdrawn = putNotice([notice()], notice({ withdrawnAt: AT, revision: 2 }));
    expect(putNotice(withdrawn, notice())).toEqual(withdrawn);
    expect(putNotice(withdrawn, notice({ revision: 3 }))).toEqual([notice({ revision: 3 })]);
  });

  it('stands after those that were sent before it', () => {
    const later = notice({ id: 'two', sentAt: '2026-11-22T01:10:00.000Z' });
    expect(putNotice([later], notice()).map(({ id }) => id)).toEqual(['one', 'two']);
  });
});
