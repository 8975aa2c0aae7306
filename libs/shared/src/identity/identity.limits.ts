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
  loginNameMin: 3,
  passwordLinkHours: 72,
  rolesOfAccount: 50,
  accountsListed: 100,
  totpDigits: 6,
  recoveryCodes: 10,
  code: 32,
  search: 120,
} as const;

/** As it is kept: small letters. It is typed in either case. */
export const LOGIN_NAME = /^[a-z0-9][a-z0-9._-]{2,63}$/;
