import type { RollCallVenueForStaff } from '@diem-cau/shared';
import { useEffect, useState } from 'react';
import type { LiveConnection } from '../../live/connection';

/** Who would be called, in order; null until it is known. */
export function usePlan(connection: LiveConnection): RollCallVenueForStaff[] | null {
  const [venues, setVenues] = useState<RollCallVenueForStaff[] | null>(null);
  useEffect(() => {
    let wanted = true;
    const stop = connection.onEnter(() => {
      // When it fails, the next entry asks again.
      void connection.send('roll-call:plan', {}).then(
        (plan) => wanted && setVenues(plan.venues),
        () => undefined,
      );
    });
    return () => {
      wanted = false;
      stop();
    };
  }, [connection]);
  return venues;
}
