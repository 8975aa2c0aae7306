import type {
  RowNote,
  SuccessionChange,
  SuccessorsImportPreview,
  UnitFacts,
  UnitImportChange,
  UnitsImportPreview,
} from '@diem-cau/shared';

export type GroupName =
  'problems' | 'hints' | 'created' | 'changed' | 'closed' | 'linked' | 'unchanged' | 'unknown';

/** One line of a preview. */
export type PreviewItem =
  | { kind: 'note'; note: RowNote }
  | { kind: 'unit'; change: UnitImportChange }
  | { kind: 'succession'; change: SuccessionChange };

/** Lines of a preview that belong together; some are only counted. */
export interface PreviewGroup {
  name: GroupName;
  count: number;
  items: readonly PreviewItem[];
}

const notes = (name: 'problems' | 'hints', found: readonly RowNote[]): PreviewGroup => ({
  name,
  count: found.length,
  items: found.map((note) => ({ kind: 'note', note })),
});
const counted = (name: GroupName, count: number): PreviewGroup => ({ name, count, items: [] });

/** What is wrong comes first; groups without lines are left out. */
export function groupsOfUnits(preview: UnitsImportPreview): PreviewGroup[] {
  const changes = (name: 'created' | 'changed' | 'closed'): PreviewGroup => {
    const items = preview.changes.filter(({ kind }) => kind === name);
    return { name, count: items.length, items: items.map((change) => ({ kind: 'unit', change })) };
  };
  return [
    notes('problems', preview.problems),
    notes('hints', preview.hints),
    changes('created'),
    changes('changed'),
    changes('closed'),
    counted('unchanged', preview.unchanged),
  ].filter(({ count }) => count > 0);
}

export function groupsOfSuccessors(preview: SuccessorsImportPreview): PreviewGroup[] {
  const linked: PreviewGroup = {
    name: 'linked',
    count: preview.changes.length,
    items: preview.changes.map((change) => ({ kind: 'succession', change })),
  };
  return [
    notes('problems', preview.problems),
    notes('hints', preview.hints),
    linked,
    counted('unknown', preview.unknown),
    counted('unchanged', preview.unchanged),
  ].filter(({ count }) => count > 0);
}

export type FactName = 'name' | 'code' | 'level' | 'parentName';

/** In what a unit differs after the import. */
export function changedFacts(before: UnitFacts, after: UnitFacts): FactName[] {
  const names: readonly FactName[] = ['name', 'code', 'level', 'parentName'];
  return names.filter((name) => before[name] !== after[name]);
}
