import type { UnitHit } from '@diem-cau/shared';
import { useCallback, useMemo, useState } from 'react';
import { useUnitsById } from '../lib/units/units.queries';

/** The names behind ids: those chosen here are known, the others are asked of the server. */
export function usePickedUnits(ids: readonly string[]) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, UnitHit>>(new Map());
  const unknown = useMemo(() => ids.filter((id) => !chosen.has(id)), [ids, chosen]);
  const asked = useUnitsById(unknown);
  const picked = useMemo(() => {
    const answered = new Map((asked.data ?? []).map((unit) => [unit.id, unit]));
    return ids.map((id) => ({ id, unit: chosen.get(id) ?? answered.get(id) ?? null }));
  }, [ids, chosen, asked.data]);
  const remember = useCallback(
    (unit: UnitHit) => setChosen((former) => new Map(former).set(unit.id, unit)),
    [],
  );
  return { picked, pending: unknown.length > 0 && asked.isPending, remember };
}
