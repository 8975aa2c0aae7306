import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { knownSettings, read, root } from './support/files';

describe('the documents', () => {
  it('name every setting of the server in the README', () => {
    const readme = read('README.md');
    expect(knownSettings().filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it('link only to what is there', () => {
    for (const document of [
      'README.md',
      'docker/README.md',
      'docs/operator-guide.vi.md',
      'docs/decisions/README.md',
    ]) {
      const links = [...read(document).matchAll(/\]\(([^)#:]+)[^):]*\)/g)].map(([, path = '']) => path);
      const missing = links.filter((path) => !existsSync(join(root, dirname(document), path)));
      expect([document, missing]).toEqual([document, []]);
    }
  });
});
