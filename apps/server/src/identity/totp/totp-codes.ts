import { createHash } from 'node:crypto';
import { IDENTITY_LIMITS, type TotpSecret } from '@diem-cau/shared';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { newClearCode } from '../secrets';

const ISSUER = 'Điểm Cầu';
const STEP_SECONDS = 30;
const RECOVERY_LETTERS = 12;

export const newTotpSecret = (): string => generateSecret();

/** The secret as an authenticator takes it: to be scanned, or to be typed in groups. */
export const totpSecretOf = (secret: string, loginName: string): TotpSecret => ({
  secret: inGroups(secret),
  uri: generateURI({ issuer: ISSUER, label: loginName, secret }),
});

/**
 * @param code what somebody typed; one step of 30 seconds too early or too late is forgiven
 * @returns the step that the code belongs to, or null for a wrong one. A code works once: the step must be later
 * than that of the last code, which the caller sees to.
 */
export function totpStep(secret: string, code: string, now: Date): number | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const epoch = Math.floor(now.getTime() / 1000);
  const result = verifySync({ secret, token, epoch, epochTolerance: STEP_SECONDS });
  return result.valid ? Math.floor(epoch / STEP_SECONDS) + result.delta : null;
}

export const newRecoveryCodes = (): string[] =>
  Array.from({ length: IDENTITY_LIMITS.recoveryCodes }, () => inGroups(newClearCode(RECOVERY_LETTERS), '-'));

/** Random and long, so that a fast hash protects it as it does tokens. */
export const hashRecoveryCode = (code: string, accountId: string): string =>
  createHash('sha256')
    .update(`${accountId}/${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`)
    .digest('hex');

const inGroups = (text: string, between = ' '): string => text.match(/.{1,4}/g)?.join(between) ?? text;
