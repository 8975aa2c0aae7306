import { spellingKey, type SuccessionChange, type SuccessorsImportPreview } from '@diem-cau/shared';
import { addDays, type Day } from '../../common/time/day';
import type { DatedTree, Succession, Version } from '../dated-tree';
import { firstDay, lastDay } from '../period';
import { byRow } from './broken-rows';
import { fingerprintOf } from './fingerprint';
import type { NamedUnit, SuccessorRow, SuccessorRows } from './successors-sheet';

export interface SuccessorsPlan {
  preview: SuccessorsImportPreview;
  successions: Succession[];
}

/** What an import of successors would record. */
export function planSuccessors(file: SuccessorRows, since: Day, tree: DatedTree): SuccessorsPlan {
  const before = new UnitsByName(tree, addDays(since, -1), true);
  const after = new UnitsByName(tree, since, false);
  const known = new Set(tree.successions.map(key));
  const problems = [...file.problems];
  const changes: SuccessionChange[] = [];
  const successions: Succession[] = [];
  let [unchanged, unknown] = [0, 0];

  const find = (units: UnitsByName, row: SuccessorRow, wanted: NamedUnit): Version | null => {
    const found = units.find(wanted);
    if (typeof found !== 'string') return found;
    const params = { name: wanted.name, value: wanted.code };
    problems.push({ row: row.row, column: null, code: found, params });
    return null;
  };
  for (const row of file.rows) {
    const predecessor = find(before, row, row.old);
    const successor = row.new && find(after, row, row.new);
    if (!row.new) unknown += 1;
    if (!predecessor || !successor) continue;
    const [name, succession] = [
      predecessor.name,
      { predecessorId: predecessor.unitId, successorId: successor.unitId, since },
    ];
    // A unit that took in others may be listed as its own successor.
    const isSame = predecessor.unitId === successor.unitId;
    if (isSame || known.has(key(succession))) {
      unchanged += 1;
      continue;
    }
    if (tree.versionOn(predecessor.unitId, since)) {
      problems.push({ row: row.row, column: null, code: 'UNIT_STILL_EXISTS', params: { name } });
      continue;
    }
    known.add(key(succession));
    successions.push(succession);
    changes.push({ row: row.row, predecessor: briefly(predecessor), successor: briefly(successor) });
  }
  problems.sort(byRow);
  const rows = file.count;
  const fingerprint = fingerprintOf({ since, rows, changes, problems, unchanged, unknown });
  return { preview: { fingerprint, rows, unchanged, unknown, changes, problems, hints: [] }, successions };
}

const key = ({ predecessorId, successorId }: Succession): string => `${predecessorId} ${successorId}`;
const briefly = ({ unitId: id, code, name }: Version) => ({ id, code, name });

/** Units as they were on a day, or last before it, by their names. */
class UnitsByName {
  private readonly byName: ReadonlyMap<string, Version[]>;

  constructor(
    tree: DatedTree,
    private readonly on: Day,
    private readonly endedToo: boolean,
  ) {
    const shown = [...tree.unitIds].flatMap((id) => tree.shownOn(id, on) ?? []);
    this.byName = Map.groupBy(shown, ({ name }) => spellingKey(name));
  }

  /** One that exists that day comes before those that have ended; code and name must both fit where both are given. */
  find({ code, name }: NamedUnit): Version | 'UNIT_UNKNOWN' | 'UNIT_AMBIGUOUS' | 'UNIT_NOT_YET' {
    const alike = (this.byName.get(spellingKey(name)) ?? []).filter(
      (version) => code === '' || version.code === code,
    );
    if (alike.length === 0) return 'UNIT_UNKNOWN';
    const begun = alike.filter((version) => firstDay(version) <= this.on);
    const existing = begun.filter((version) => lastDay(version) >= this.on);
    const [found, ...others] = existing.length > 0 || !this.endedToo ? existing : begun;
    if (others.length > 0) return 'UNIT_AMBIGUOUS';
    return found ?? 'UNIT_NOT_YET';
  }
}
