import {
  unpackUnits,
  type ChangeUnit,
  type CreateUnit,
  type DissolveUnit,
  type NameSuccessors,
  type PackedTree,
  type TreePeriod,
  type UndoneUnitChange,
  type UnitDetail,
} from '@diem-cau/shared';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/http/api';
import { indexTree } from '../../ui/virtual-tree/tree-index';

const toTree = (packed: PackedTree) => ({ on: packed.on, index: indexTree(unpackUnits(packed)) });

/** @param on the day whose tree is wanted; null for today's */
export function useUnitTree(on: string | null) {
  return useQuery({
    queryKey: ['units', 'tree', on],
    queryFn: () => api.get<PackedTree>(on === null ? '/units' : `/units?on=${on}`),
    select: toTree,
    placeholderData: keepPreviousData,
  });
}

export function useTreePeriods() {
  return useQuery({
    queryKey: ['units', 'periods'],
    queryFn: () => api.get<TreePeriod[]>('/units/periods'),
  });
}

const detailKey = (unitId: string) => ['units', 'detail', unitId];

export function useUnitDetail(unitId: string) {
  return useQuery({
    queryKey: detailKey(unitId),
    queryFn: () => api.get<UnitDetail>(`/units/${unitId}`),
  });
}

/** A change of units; afterwards all that is shown of any unit is asked for anew. */
function useUnitChange<Wanted, Answer>(send: (wanted: Wanted) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => client.invalidateQueries({ queryKey: ['units'] }),
  });
}

export const useCreateUnit = () => useUnitChange((unit: CreateUnit) => api.post<UnitDetail>('/units', unit));

export const useChangeUnit = (unitId: string) =>
  useUnitChange((change: ChangeUnit) => api.put<UnitDetail>(`/units/${unitId}/versions`, change));

export const useDissolveUnit = (unitId: string) =>
  useUnitChange((end: DissolveUnit) => api.post<UnitDetail>(`/units/${unitId}/dissolution`, end));

export const useNameSuccessors = (unitId: string) =>
  useUnitChange((named: NameSuccessors) => api.put<UnitDetail>(`/units/${unitId}/successors`, named));

export const useUndoUnitChange = (unitId: string) =>
  useUnitChange((revision: number) => api.post<UndoneUnitChange>(`/units/${unitId}/undo`, { revision }));
