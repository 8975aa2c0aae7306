import { indexTree } from './tree-index';
import { treeMove, typedRow } from './tree-keys';
import { treeRows } from './tree-rows';

const index = indexTree([
  { id: 'p', parentId: null, name: 'Tỉnh Nam Định' },
  { id: 'h', parentId: 'p', name: 'Huyện Ý Yên' },
  { id: 'x1', parentId: 'h', name: 'Xã Yên Lợi' },
  { id: 'x2', parentId: 'h', name: 'Xã Hoà Bình' },
  { id: 'k', parentId: 'p', name: 'Huyện Hải Hậu' },
]);
const rows = treeRows(index, new Set(['p', 'h']), null);
const press = (key: string, at: number) => treeMove(key, rows, at);

describe('keys in a tree', () => {
  it('go from line to line, never beyond the ends', () => {
    expect(press('ArrowDown', 0)).toEqual({ kind: 'go', to: 1 });
    expect(press('ArrowUp', 0)).toEqual({ kind: 'go', to: 0 });
    expect(press('End', 0)).toEqual({ kind: 'go', to: 4 });
    expect(press('PageDown', 2)).toEqual({ kind: 'go', to: 4 });
    expect(press('Home', 3)).toEqual({ kind: 'go', to: 0 });
  });

  it('open with the right arrow and then go in; close with the left one and then go out', () => {
    expect(press('ArrowRight', 4)).toBeNull();
    expect(press('ArrowRight', 1)).toEqual({ kind: 'go', to: 2 });
    expect(treeMove('ArrowRight', treeRows(index, new Set(), null), 0)).toEqual({ kind: 'toggle', id: 'p' });
    expect(press('ArrowLeft', 1)).toEqual({ kind: 'toggle', id: 'h' });
    expect(press('ArrowLeft', 3)).toEqual({ kind: 'go', to: 1 });
  });

  it('choose with Enter and the space bar, and leave all others alone', () => {
    expect(press('Enter', 3)).toEqual({ kind: 'select', id: 'x2' });
    expect(press(' ', 3)).toEqual({ kind: 'select', id: 'x2' });
    expect(press('Tab', 3)).toBeNull();
  });

  it('find a line by what is typed, without accents', () => {
    expect(typedRow(rows, index.words, 0, 'y')).toBe(1);
    expect(typedRow(rows, index.words, 1, 'y')).toBe(2);
    expect(typedRow(rows, index.words, 1, 'ye')).toBe(1);
    expect(typedRow(rows, index.words, 2, 'hoa')).toBe(3);
    expect(typedRow(rows, index.words, 0, 'q')).toBeNull();
  });
});
