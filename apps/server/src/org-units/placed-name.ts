/**
 * What stands for a unit in the tree of another day, in files for Vietnamese offices.
 *
 * @param name of that very unit, or of the one that surely contains it; none when that is not known either
 * @param clear whether it is that very unit's
 */
export function placedName(name: string | null, clear: boolean): string {
  if (!name) return 'Chưa rõ';
  return clear ? name : `Chưa rõ (${name})`;
}
