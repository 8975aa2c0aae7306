import { useCallback, useMemo, useState } from 'react';
import { keepSetting, keptSetting } from '../../lib/kept-setting';
import type { Places } from './hall-sound';

interface Kept {
  places: Places;
  names: boolean;
  /** The loudspeaker; empty for the computer's own choice. */
  output: string;
}

export interface HallSettings extends Kept {
  change: (change: Partial<Kept>) => void;
}

const AT_FIRST: Kept = { places: {}, names: true, output: '' };

/** What this computer in the hall remembers of a conference. */
export function useHallSettings(code: string): HallSettings {
  const key = `diem-cau.hall.${code}`;
  const [kept, setKept] = useState(() => read(key));
  const change = useCallback(
    (some: Partial<Kept>) =>
      setKept((before) => {
        const after = { ...before, ...some };
        keepSetting(key, JSON.stringify(after));
        return after;
      }),
    [key],
  );
  return useMemo(() => ({ ...kept, change }), [kept, change]);
}

/** Whatever stands there may be of another version of this page. */
function read(key: string): Kept {
  try {
    const kept = JSON.parse(keptSetting(key) ?? '{}') as Partial<Kept> | null;
    return {
      places: typeof kept?.places === 'object' ? { ...kept.places } : AT_FIRST.places,
      names: kept?.names !== false,
      output: typeof kept?.output === 'string' ? kept.output : AT_FIRST.output,
    };
  } catch {
    return AT_FIRST;
  }
}
