import { ownPath } from './own-path';

describe('where a login leads', () => {
  it('keeps a path of this site', () => {
    expect(ownPath('/control/TH2024?tab=1')).toBe('/control/TH2024?tab=1');
  });

  it.each([
    null,
    '',
    'control',
    'https://example.org/',
    '//example.org',
    '/\\example.org',
    'javascript:alert(1)',
  ])('refuses %p', (path) => {
    expect(ownPath(path)).toBeNull();
  });
});
