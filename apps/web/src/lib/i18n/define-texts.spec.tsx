import { act, renderHook } from '@testing-library/react';
import { defineTexts } from './define-texts';
import { setLanguage } from './language';

const useTexts = defineTexts(
  'test-feature',
  { hello: 'Xin chào {{name}}', delegates: '{{count}} đại biểu' },
  { hello: 'Hello {{name}}', delegates: '{{count}} delegates', delegates_one: '{{count}} delegate' },
);

afterEach(() => setLanguage('vi'));

describe('texts of a feature', () => {
  it('are Vietnamese at first and change with the language', () => {
    const { result } = renderHook(() => useTexts());
    expect(result.current('hello', { name: 'Bình' })).toBe('Xin chào Bình');
    act(() => setLanguage('en'));
    expect(result.current('hello', { name: 'Bình' })).toBe('Hello Bình');
    expect(document.documentElement.lang).toBe('en');
  });

  it('know one and many in English', () => {
    const { result } = renderHook(() => useTexts());
    expect(result.current('delegates', { count: 1 })).toBe('1 đại biểu');
    act(() => setLanguage('en'));
    expect(result.current('delegates', { count: 1 })).toBe('1 delegate');
    expect(result.current('delegates', { count: 17 })).toBe('17 delegates');
  });

  it('leave special characters of a name alone', () => {
    const { result } = renderHook(() => useTexts());
    expect(result.current('hello', { name: 'A & <B>' })).toBe('Xin chào A & <B>');
  });

  it('are kept for the next visit', () => {
    setLanguage('en');
    expect(Object.values({ ...localStorage })).toContain('en');
  });
});
