import { ancestorsOf, findNodes, indexTree } from './tree-index';
import { treeRows } from './tree-rows';

const index = indexTree([
  { id: 'p', parentId: null, name: 'Tỉnh Nam Định' },
  { id: 's', parentId: 'p', name: 'Sở Nội vụ' },
  { id: 'h1', parentId: 'p', name: 'Huyện Ý Yên' },
  { id: 'x1', parentId: 'h1', name: 'Xã Yên Lợi' },
  { id: 'x2', parentId: 'h1', name: 'Xã Hoà Bình' },
  { id: 'h2', parentId: 'p', name: 'Huyện Hải Hậu' },
  { id: 'x3', parentId: 'h2', name: 'Xã Hải Hòa' },
]);
const lines = (expanded: string[], query = '') =>
  treeRows(index, new Set(expanded), query === '' ? null : findNodes(index, query)).map(
    ({ node, depth, found }) => `${'-'.repeat(depth)}${node.id}${found ? '*' : ''}`,
  );

describe('the lines of a tree', () => {
  it('are its roots, and what is beneath those that are expanded', () => {
    expect(lines([])).toEqual(['p']);
    expect(lines(['p', 'h1'])).toEqual(['p', '-s', '-h1', '--x1', '--x2', '-h2']);
    expect(lines(['h1'])).toEqual(['p']);
  });

  it('know their place among their siblings', () => {
    const [, , h1] = treeRows(index, new Set(['p']), null);
    expect(h1).toMatchObject({ expanded: false, position: 2, siblings: 3 });
    expect(index.beneath.get('p')).toBe(6);
    expect(ancestorsOf(index, 'x3')).toEqual(['h2', 'p']);
  });

  it('of a search are what was found and the ways to it', () => {
    expect(lines([], 'hoa')).toEqual(['p', '-h1', '--x2*', '-h2', '--x3*']);
    expect(lines([], 'HÒA bình')).toEqual(['p', '-h1', '--x2*']);
    expect(lines([], 'oa')).toEqual([]);
  });

  it('of a search can be expanded further', () => {
    expect(lines([], 'huyen y')).toEqual(['p', '-h1*']);
    expect(lines(['h1'], 'huyen y')).toEqual(['p', '-h1*', '--x1', '--x2']);
  });

  it('treat a node without its parent as a root', () => {
    const orphan = indexTree([{ id: 'a', parentId: 'gone', name: 'A' }]);
    expect(treeRows(orphan, new Set(), null)).toHaveLength(1);
  });
});
