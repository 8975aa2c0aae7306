/** Lengths in characters, times in the unit that the name says. */
export const IDENTITY_LIMITS = {
  loginName: 64,
  displayName: 120,
  passwordMin: 10,
  passwordMax: 256,
  pinDigits: 6,
  pinTries: 5,
  pinLockMinutes: 5,
  linkToken: 64,
} as const;
