import type { HeadCount } from '@diem-cau/shared';
import { useEffect, useState } from 'react';
import type { LiveConnection } from '../../live/connection';

/** The venue's counts, newest first; asked for again whenever the conference was entered. */
export function useOwnCounts(connection: LiveConnection) {
  const [counts, setCounts] = useState<HeadCount[] | null>(null);
  useEffect(() => {
    let shown = true;
    const stop = connection.onEnter(() => {
      // When this fails the connection is lost again, and the next entry asks anew.
      connection.send('attendance:own-counts', {}).then(
        (answer) => shown && setCounts(answer),
        () => undefined,
      );
    });
    return () => {
      shown = false;
      stop();
    };
  }, [connection]);
  const add = (count: HeadCount) =>
    setCounts((before) => [count, ...(before ?? []).filter(({ id }) => id !== count.id)]);
  return { counts, add };
}
