import { deadlineText } from './deadline';

const now = Date.parse('2026-11-20T08:00:00Z');
const text = (deadline: string) =>
  deadlineText((key, params) => `${key} ${params?.count ?? ''}`.trim(), deadline, now);

describe('a deadline', () => {
  it.each([
    ['2026-11-23T09:00:00Z', 'daysLeft 3'],
    ['2026-11-21T07:00:00Z', 'hoursLeft 23'],
    ['2026-11-20T08:10:00Z', 'hoursLeft 1'],
    ['2026-11-20T07:00:00Z', 'hoursOver'],
    ['2026-11-17T07:00:00Z', 'daysOver 3'],
  ])('%s is said as %s', (deadline, said) => expect(text(deadline)).toBe(said));
});
