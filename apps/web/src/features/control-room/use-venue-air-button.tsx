import { isConnectedState, type VenueOnBoard } from '@diem-cau/shared';
import { useCallback, type ReactNode } from 'react';
import { shotId } from './shot-id';
import { SourceToggle } from './source-toggle';
import type { Operator } from './use-operator';

/** The button that puts a venue on air or takes it off; none for a venue that cannot be. */
export function useVenueAirButton(
  onAir: ReadonlySet<string>,
  operator: Operator,
  disabled: boolean,
): (venue: VenueOnBoard) => ReactNode {
  const { busy, putOnAir, takeOffAir } = operator;
  return useCallback(
    ({ sourceKey, name, state }) => {
      const isOnAir = onAir.has(sourceKey);
      if (!isOnAir && !isConnectedState(state)) return null;
      const shot = { key: sourceKey, picture: 'camera' as const };
      return (
        <SourceToggle
          shot={shot}
          name={name}
          onAir={isOnAir}
          busy={busy.has(shotId(shot))}
          disabled={disabled}
          onPutOn={putOnAir}
          onTakeOff={takeOffAir}
        />
      );
    },
    [onAir, busy, putOnAir, takeOffAir, disabled],
  );
}
