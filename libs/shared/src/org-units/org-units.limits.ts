/** Lengths in characters. */
export const UNIT_LIMITS = {
  code: 32,
  name: 200,
  successors: 50,
  query: 100,
  hits: 100,
  /** As far back and as far ahead as days of units may lie. */
  firstDay: '1900-01-01',
  lastDay: '2199-12-31',
} as const;
