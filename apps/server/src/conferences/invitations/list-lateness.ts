import type { DelegateListState } from '@diem-cau/shared';

export interface ListFacts {
  listState: DelegateListState;
  reopenedAt: Date | null;
}

/**
 * Whether what a unit writes into its list now is late. The deadline itself is still in time, and so is all that is written
 * into a list that the organisers opened again.
 */
export function isLate(list: ListFacts, delegatesBy: Date | null, now: Date): boolean {
  const reopened = list.listState === 'open' && list.reopenedAt !== null;
  return delegatesBy !== null && now > delegatesBy && !reopened;
}
