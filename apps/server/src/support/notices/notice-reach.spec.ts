import { reachOf } from './notice-reach';

const TREE = [
  { id: 'province', parentId: null },
  { id: 'district', parentId: 'province' },
  { id: 'commune', parentId: 'district' },
  { id: 'other', parentId: 'province' },
];
const VENUES = [
  { id: 'of-commune', hostUnitId: 'commune' },
  { id: 'of-district', hostUnitId: 'district' },
  { id: 'of-other', hostUnitId: 'other' },
];
const reach = (unitIds: string[], participationIds: string[] = []) =>
  reachOf({ toAll: false, unitIds, participationIds }, VENUES, TREE);

describe('a notice goes to', () => {
  it('all venues, those of tomorrow included, when it is for all', () => {
    expect(reachOf({ toAll: true, unitIds: [], participationIds: [] }, VENUES, TREE)).toBeNull();
  });

  it('the venues of a unit and of all below it, at any depth', () => {
    expect(reach(['district'])).toEqual(['of-commune', 'of-district']);
    expect(reach(['province'])).toHaveLength(3);
    expect(reach(['commune'])).toEqual(['of-commune']);
  });

  it('those named besides, each once', () => {
    expect(reach(['commune'], ['of-other', 'of-commune'])).toEqual(['of-commune', 'of-other']);
  });

  it('no venue of another conference, whoever names it', () => {
    expect(reach([], ['elsewhere'])).toEqual([]);
    expect(reach(['unit of another province'])).toEqual([]);
  });
});
