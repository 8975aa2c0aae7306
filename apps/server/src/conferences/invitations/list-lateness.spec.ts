import { isLate } from './list-lateness';

const DEADLINE = new Date('2026-11-20T10:00:00.000Z');
const AFTER = new Date('2026-11-20T10:00:00.001Z');
const open = { listState: 'open', reopenedAt: null } as const;

describe('what a unit writes into its list', () => {
  it('is in time up to the very moment of the deadline', () => {
    expect(isLate(open, DEADLINE, DEADLINE)).toBe(false);
    expect(isLate(open, DEADLINE, AFTER)).toBe(true);
  });

  it('is never late without a deadline', () => {
    expect(isLate(open, null, AFTER)).toBe(false);
  });

  it('is in time after the organisers opened the list again, until it is handed in', () => {
    const reopenedAt = new Date('2026-11-21T00:00:00Z');
    expect(isLate({ listState: 'open', reopenedAt }, DEADLINE, AFTER)).toBe(false);
    expect(isLate({ listState: 'submitted', reopenedAt }, DEADLINE, AFTER)).toBe(true);
  });
});
