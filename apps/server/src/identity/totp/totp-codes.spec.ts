import { generateSync } from 'otplib';
import { hashRecoveryCode, newRecoveryCodes, newTotpSecret, totpSecretOf, totpStep } from './totp-codes';

const NOW = new Date('2026-11-22T08:00:10Z');
const secret = newTotpSecret();
const codeAt = (secondsLater: number) =>
  generateSync({ secret, epoch: Math.floor(NOW.getTime() / 1000) + secondsLater });
const step = Math.floor(NOW.getTime() / 30_000);

describe('a code of the authenticator', () => {
  it.each([
    [-60, null],
    [-30, step - 1],
    [0, step],
    [30, step + 1],
    [60, null],
  ])('%p seconds beside the clock', (seconds, expected) => {
    expect(totpStep(secret, codeAt(seconds), NOW)).toBe(expected);
  });

  it('may be typed with a gap in the middle', () => {
    expect(totpStep(secret, codeAt(0).replace(/^.../, '$& '), NOW)).toBe(step);
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６', '-12345', '1e1000'])('is never %p', (typed) => {
    expect(totpStep(secret, typed, NOW)).toBeNull();
  });

  it('is the same as any authenticator shows: RFC 6238, appendix B', () => {
    const rfc = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect(totpStep(rfc, '287082', new Date(59_000))).toBe(1);
    expect(totpStep(rfc, '081804', new Date(1_111_111_109_000))).toBe(37_037_036);
  });
});

describe('the secret', () => {
  it('is shown in groups, and in an address that says whose it is', () => {
    const shown = totpSecretOf(secret, 'thuky');
    expect(shown.secret.replaceAll(' ', '')).toBe(secret);
    expect(new URL(shown.uri).searchParams.get('secret')).toBe(secret);
    expect(decodeURIComponent(shown.uri)).toContain('Điểm Cầu:thuky');
  });
});

describe('recovery codes', () => {
  it('are ten different ones, and may be typed in any case and without dashes', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    const [code = ''] = codes;
    const typed = code.toLowerCase().replaceAll('-', ' ');
    expect(hashRecoveryCode(typed, 'a')).toBe(hashRecoveryCode(code, 'a'));
    expect(hashRecoveryCode(code, 'b')).not.toBe(hashRecoveryCode(code, 'a'));
  });
});
