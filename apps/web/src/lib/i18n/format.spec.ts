import { formats } from './format';

describe('formats', () => {
  it('shows times in the conference’s time zone, whatever the reader’s is', () => {
    const { time, exactTime } = formats('vi', 'Asia/Ho_Chi_Minh');
    expect(time('2026-11-22T17:30:05Z')).toBe('00:30');
    expect(exactTime('2026-11-22T17:30:05Z')).toBe('00:30:05');
  });

  it('moves to the next day with the time zone', () => {
    expect(formats('vi', 'Asia/Ho_Chi_Minh').date('2026-11-22T17:30:00Z')).toContain('23');
  });

  it('groups digits as the language does', () => {
    expect(formats('vi', 'Asia/Ho_Chi_Minh').number(22780)).toBe('22.780');
    expect(formats('en', 'Asia/Ho_Chi_Minh').number(22780)).toBe('22,780');
  });
});
