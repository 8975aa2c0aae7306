import type { AccountList, OwnAccount, UnitHit } from '@diem-cau/shared';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/http/api';

export interface Progress {
  units: boolean;
  /** Somebody besides the first administrator. */
  accounts: boolean;
  secured: boolean;
}

async function progress(): Promise<Progress> {
  const [units, { total }, { totp }] = await Promise.all([
    api.get<UnitHit[]>('/units/search?q=&limit=1'),
    api.get<AccountList>('/accounts'),
    api.get<OwnAccount>('/account'),
  ]);
  return { units: units.length > 0, accounts: total > 1, secured: totp === 'on' };
}

/** What of the first tasks an administrator has done. */
export function useFirstSteps() {
  return useQuery({ queryKey: ['first-steps'], queryFn: progress, staleTime: 0 });
}
