import { meetsAll, passwordRules } from './password-rules';

describe('rules of a new password', () => {
  it('accepts a long one that was typed twice', () => {
    expect(meetsAll(passwordRules('bốn từ rời nhau', 'bốn từ rời nhau'))).toBe(true);
  });

  it('meets nothing while it is empty', () => {
    expect(passwordRules('', '')).toEqual({ length: false, same: false });
  });

  it('counts characters as people do', () => {
    expect(passwordRules('🎉🎉🎉🎉🎉🎉🎉🎉🎉', '').length).toBe(false);
    expect(passwordRules('🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉', '').length).toBe(true);
    expect(passwordRules('a'.repeat(257), '').length).toBe(false);
  });

  it('notices that the second entry differs', () => {
    expect(passwordRules('một hai ba bốn', 'một hai ba bon').same).toBe(false);
  });
});
