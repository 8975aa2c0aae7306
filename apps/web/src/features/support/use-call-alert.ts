import type { HelpCall } from '@diem-cau/shared';
import { useEffect, useMemo, useRef, useState } from 'react';
import { keepSetting, keptSetting } from '../../lib/kept-setting';
import { useTitleMark } from '../../lib/use-title-mark';
import { CallSound } from './call-sound';
import { countWaiting, hasNewWaiting } from './desk-calls';

const KEY = 'diem-cau.support-sound';

export interface CallAlert {
  sound: boolean;
  setSound: (on: boolean) => void;
}

/** Tells by a soft sound and in the tab's title that a room waits. */
export function useCallAlert(calls: readonly HelpCall[] | null): CallAlert {
  const [sound, setSound] = useState(() => keptSetting(KEY) !== 'off');
  const player = useMemo(() => new CallSound(), []);
  const before = useRef<readonly HelpCall[] | null>(null);
  useTitleMark(countWaiting(calls ?? []));
  useEffect(() => player.listen(), [player]);
  useEffect(() => {
    // What waits already when the page opens is seen, not heard.
    const isNew = calls !== null && before.current !== null && hasNewWaiting(before.current, calls);
    if (calls !== null) before.current = calls;
    if (isNew && sound) player.play();
  }, [calls, sound, player]);
  return useMemo(
    () => ({
      sound,
      setSound: (on: boolean) => {
        setSound(on);
        keepSetting(KEY, on ? null : 'off');
        if (on) player.play();
      },
    }),
    [sound, player],
  );
}
