import type { SourceKey } from '@diem-cau/shared';
import { nextPage, type ShownPage } from './mosaic-page';
import { EMPTY_MOSAIC } from './mosaic-rules';

const venues = (...numbers: number[]): SourceKey[] => numbers.map((number): SourceKey => `venue:${number}`);
const upTo = (count: number) => venues(...Array.from({ length: count }, (_, index) => index + 1));
const shown = ({ keys }: ShownPage) => keys.map((key) => (key === null ? null : Number(key.slice(6))));
const arranged = { ...EMPTY_MOSAIC, secondsPerPage: 10 };
const open = (count: number, changes: Partial<typeof arranged> = {}) =>
  nextPage(null, { ...arranged, ...changes }, upTo(count), 0);

describe('a page of the mosaic', () => {
  it('shows the first venues in their order', () => {
    expect(open(10)).toMatchObject({ page: 0, pages: 3, since: 0, keys: upTo(4) });
  });

  it('is one empty page when nobody is connected', () => {
    expect(open(0)).toMatchObject({ page: 0, pages: 1, keys: [] });
  });

  it('has free places behind the last venue only when it is not the only page', () => {
    expect(shown(open(3))).toEqual([1, 2, 3]);
    expect(shown(open(5, { page: 1 }))).toEqual([5, null, null, null]);
  });

  it('turns when its time is over, and behind the last comes the first', () => {
    const first = open(5);
    expect(nextPage(first, arranged, upTo(5), 9_999)).toEqual(first);
    const second = nextPage(first, arranged, upTo(5), 10_000);
    expect(second).toMatchObject({ page: 1, since: 10_000 });
    expect(nextPage(second, arranged, upTo(5), 20_000).page).toBe(0);
  });

  it('does not turn when it is told not to, nor when it is the only one', () => {
    expect(nextPage(open(5), { ...arranged, turning: false }, upTo(5), 60_000).page).toBe(0);
    expect(nextPage(open(4), arranged, upTo(4), 60_000).since).toBe(0);
  });

  it('turns by hand at once, and its time begins anew', () => {
    const byHand = { ...arranged, page: 2, turn: 1 };
    const third = nextPage(open(10), byHand, upTo(10), 4_000);
    expect(third).toMatchObject({ page: 2, since: 4_000 });
    expect(nextPage(third, byHand, upTo(10), 13_999).page).toBe(2);
    expect(nextPage(third, { ...byHand, page: 7, turn: 2 }, upTo(10), 5_000).page).toBe(1);
  });

  it('keeps everybody in place when one leaves, and gives the place to the next', () => {
    const after = nextPage(open(10), arranged, venues(1, 3, 4, 5, 6, 7, 8, 9, 10), 1_000);
    expect(shown(after)).toEqual([1, 5, 3, 4]);
    const turned = nextPage(after, arranged, venues(1, 3, 4, 5, 6, 7, 8, 9, 10), 10_000);
    expect(shown(turned)).toEqual([6, 7, 8, 9]);
  });

  it('moves nobody for one who comes, who gets the next free place', () => {
    const before = nextPage(null, arranged, venues(2, 3, 4, 5, 6), 0);
    const joined = nextPage(before, arranged, upTo(6), 1_000);
    expect(shown(joined)).toEqual([2, 3, 4, 5]);
    expect(shown(nextPage(joined, arranged, venues(1, 2, 3, 5, 6), 2_000))).toEqual([2, 3, 1, 5]);
  });

  it('fills a place that was free on the only page', () => {
    const gap = nextPage(open(3), arranged, venues(1, 3), 1_000);
    expect(shown(gap)).toEqual([1, null, 3]);
    expect(shown(nextPage(gap, arranged, venues(1, 3, 9), 2_000))).toEqual([1, 9, 3]);
  });

  it('goes to the last page when its own is no more', () => {
    const last = open(9, { page: 2 });
    expect(nextPage(last, { ...arranged, page: 2 }, upTo(8), 1_000)).toMatchObject({ page: 1, pages: 2 });
  });

  it('keeps its first venue in sight when the pages get another size', () => {
    const third = open(40, { page: 2 });
    const nine = nextPage(third, { ...arranged, page: 2, size: 9 }, upTo(40), 1_000);
    expect(nine).toMatchObject({ page: 0, pages: 5 });
    expect(nine.keys).toContain('venue:9');
  });

  it.each([4, 9, 16] as const)('never shows more than %i', (size) => {
    expect(nextPage(open(400), { ...arranged, size }, upTo(400), 1_000).keys).toHaveLength(size);
  });
});
