import { isPhone, phoneKeys } from './phone';

describe('a telephone number', () => {
  it.each([
    '0912 345 678',
    '0912.345.678',
    '+84 912 345 678',
    '(0228) 3649-123',
    '113',
    '0912345678 / 0228 3649123',
  ])('may be written as %p', (text) => expect(isPhone(text)).toBe(true));

  it.each(['', 'không có', '12', '0912 345 678 gọi giờ hành chính', '=1+1', '-12345', '01234567890123456'])(
    'is not %p',
    (text) => expect(isPhone(text)).toBe(false),
  );

  it('is the same number however it is written', () => {
    const keys = ['0912 345 678', '+84912345678', '84 912.345.678', '0084912345678'].flatMap(phoneKeys);
    expect(new Set(keys)).toEqual(new Set(['0912345678']));
  });

  it('is looked for among several of one field', () => {
    expect(phoneKeys('0912345678 / 0228 3649 123')).toEqual(['0912345678', '02283649123']);
  });
});
