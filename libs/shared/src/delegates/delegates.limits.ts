/** Lengths in characters, counts in pieces. */
export const DELEGATE_LIMITS = {
  name: 120,
  position: 160,
  workplace: 200,
  phone: 30,
  reason: 500,
  /** Of one unit. */
  perUnit: 1_000,
  /** Lines of one import. */
  importRows: 1_000,
  importBytes: 2_000_000,
  sittings: 60,
  /** People told apart in one step. */
  namesakes: 500,
} as const;
