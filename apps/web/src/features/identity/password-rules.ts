import { IDENTITY_LIMITS } from '@diem-cau/shared';

export interface PasswordRules {
  length: boolean;
  same: boolean;
}

/** Which of the visible rules a new password meets. */
export function passwordRules(password: string, again: string): PasswordRules {
  const { passwordMin, passwordMax } = IDENTITY_LIMITS;
  const characters = [...password].length;
  return {
    length: characters >= passwordMin && characters <= passwordMax,
    same: password !== '' && password === again,
  };
}

export function meetsAll(rules: PasswordRules): boolean {
  return rules.length && rules.same;
}
