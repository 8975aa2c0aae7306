import { ago } from './ago';

const NOW = Date.parse('2026-11-22T08:00:00Z');

describe('how long ago', () => {
  it.each([
    ['2026-11-22T07:56:00Z', null],
    ['2026-11-22T08:03:00Z', null],
    ['2026-11-22T07:40:00Z', '20 phút trước'],
    ['2026-11-22T06:59:00Z', '1 giờ trước'],
    ['2026-11-20T07:00:00Z', '2 ngày trước'],
  ])('%p was', (iso, words) => {
    expect(ago(iso, NOW, 'vi')).toBe(words);
  });

  it('is told in the reader’s language', () => {
    expect(ago('2026-11-22T07:40:00Z', NOW, 'en')).toBe('20 minutes ago');
  });
});
