import { fromLocalInput, toLocalInput } from './zoned';

describe('a time on the clocks of a time zone', () => {
  it('is shown for an input field', () => {
    expect(toLocalInput('2026-11-22T17:05:59Z', 'Asia/Ho_Chi_Minh')).toBe('2026-11-23T00:05');
  });

  it('is read back as the moment it means', () => {
    expect(fromLocalInput('2026-11-23T00:05', 'Asia/Ho_Chi_Minh')).toBe('2026-11-22T17:05:00.000Z');
    expect(fromLocalInput('2026-07-01T12:00', 'Europe/Paris')).toBe('2026-07-01T10:00:00.000Z');
    expect(fromLocalInput('2026-12-01T12:00', 'Europe/Paris')).toBe('2026-12-01T11:00:00.000Z');
  });

  it.each(['', 'sáng nay', '2026-13-40T99:99'])('is null for %p', (text) => {
    expect(fromLocalInput(text, 'Asia/Ho_Chi_Minh')).toBeNull();
  });
});
