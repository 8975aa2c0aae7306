import { cut, lengthOf, peakOf, unionOf } from './intervals';

describe('intervals', () => {
  it('joins those that overlap or touch', () => {
    const union = unionOf([
      { from: 5, to: 9 },
      { from: 0, to: 2 },
      { from: 2, to: 3 },
      { from: 6, to: 7 },
    ]);
    expect(union).toEqual([
      { from: 0, to: 3 },
      { from: 5, to: 9 },
    ]);
    expect(lengthOf(union)).toBe(7);
  });

  it('keeps an instant at the window’s edge', () => {
    expect(cut([{ from: 0, to: 10 }], { from: 10, to: 20 })).toEqual([{ from: 10, to: 10 }]);
    expect(cut([{ from: 0, to: 9 }], { from: 10, to: 20 })).toEqual([]);
  });

  it('counts at an instant both who comes and who goes, and tells the first such instant', () => {
    const visits = [
      { from: 0, to: 5 },
      { from: 5, to: 8 },
      { from: 20, to: 21 },
      { from: 21, to: 22 },
    ];
    expect(peakOf(visits)).toEqual({ count: 2, at: 5 });
    expect(peakOf([])).toBeNull();
  });
});
