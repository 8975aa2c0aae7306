import { loadEnglishErrors } from './error-sentences';
import { errorText } from './error-text';

describe('the sentence of an error', () => {
  it('is Vietnamese until the English ones have come', async () => {
    const error = { code: 'NOT_FOUND', params: {}, field: null } as const;
    expect(errorText(error, 'en')).toBe(errorText(error, 'vi'));
    await loadEnglishErrors();
    expect(errorText(error, 'en')).toMatch(/^[ -~]+$/);
  });

  it('fills in the params', async () => {
    await loadEnglishErrors();
    const error = { code: 'TOO_MANY_REQUESTS', params: { seconds: 7 }, field: null } as const;
    expect(errorText(error, 'vi')).toContain('chờ 7 giây');
    expect(errorText(error, 'en')).toContain('Wait 7 seconds');
  });

  it('names a conference state in the reader’s language', async () => {
    await loadEnglishErrors();
    const error = { code: 'STATE_CONFLICT', params: { state: 'ended' }, field: null } as const;
    expect(errorText(error, 'vi')).toContain('“Đã kết thúc”');
    expect(errorText(error, 'en')).toContain('“Ended”');
  });

  it('shows no braces when a param is missing', () => {
    expect(errorText({ code: 'INTERNAL', params: {}, field: null }, 'vi')).not.toMatch(/[{}]/);
  });
});
