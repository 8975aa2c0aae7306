import type { ManagedMaterial } from '@diem-cau/shared';
import { groupMaterials, movedIds } from './material-order';

const material = (id: string, agendaItemId: string | null): ManagedMaterial => ({
  id,
  agendaItemId,
  title: id,
  file: null,
  link: 'https://a.vn/',
  visibleFrom: 'now',
  visible: true,
  addedBy: '',
  addedAt: '2026-11-22T01:00:00Z',
  downloads: { people: 0, total: 0 },
  revision: 1,
});
const all = [material('a', 't2'), material('b', null), material('c', 't1'), material('d', 't2')];
const topics = [
  { id: 't1', title: 'Một' },
  { id: 't2', title: 'Hai' },
  { id: 't3', title: 'Ba' },
];

it('materials stand under what they belong to, in the agenda’s order', () => {
  const groups = groupMaterials(all, topics);
  expect(groups.map(({ title, materials }) => [title, materials.map(({ id }) => id)])).toEqual([
    [null, ['b']],
    ['Một', ['c']],
    ['Hai', ['a', 'd']],
  ]);
});

it('a material changes places with its neighbour of the same topic, past those of others', () => {
  expect(movedIds(all, all[3]!, -1)).toEqual(['d', 'b', 'c', 'a']);
  expect(movedIds(all, all[0]!, 1)).toEqual(['d', 'b', 'c', 'a']);
  expect(movedIds(all, all[0]!, -1)).toBeNull();
  expect(movedIds(all, all[2]!, 1)).toBeNull();
});
