import type { ControlBoard, SourceKey } from '@diem-cau/shared';
import { useMemo } from 'react';
import type { PreviewDesk } from '../../../features/control-room/preview-desk';
import type { Operator } from '../../../features/control-room/use-operator';
import { HallLinks } from '../../../features/hall/hall-links';
import { MosaicHead, MosaicPanel } from '../../../features/mosaic/mosaic-panel';
import { VenueStateMark } from '../../../features/venue-desk/venue-state-mark';
import type { LiveConnection } from '../../../live/connection';
import type { MediaSession } from '../../../live/media-session';

interface Props {
  connection: LiveConnection;
  session: MediaSession;
  board: ControlBoard | null;
  onAir: ReadonlySet<string>;
  /** Null for those who only watch. */
  desk: PreviewDesk | null;
  operator: Operator;
  disabled: boolean;
  isOpen: boolean;
  onToggle: () => void;
}

const camera = (key: SourceKey) => ({ key, picture: 'camera' as const });

/** The mosaic under the programme. While it is closed no venue sends for it. */
export function MosaicDesk(props: Props) {
  const { connection, session, board, onAir, desk, operator, disabled, isOpen, onToggle } = props;
  const venues = useMemo(() => new Map(board?.venues.map((venue) => [venue.sourceKey, venue])), [board]);
  return (
    <section aria-labelledby="mosaic">
      <MosaicHead isOpen={isOpen} onToggle={onToggle}>
        <HallLinks code={connection.options.conferenceCode ?? ''} canSend={desk !== null} />
      </MosaicHead>
      {isOpen && (
        <MosaicPanel
          connection={connection}
          session={session}
          onAir={onAir}
          isPrepared={(key) => desk?.isPrepared(camera(key)) ?? false}
          stateOf={(key) => {
            const venue = venues.get(key);
            return venue && <VenueStateMark venue={venue} />;
          }}
          nameOf={(key) => venues.get(key)?.name ?? ''}
          stage={
            desk && {
              prepare: ({ sourceKey }) => void operator.prepare('one', [camera(sourceKey)]),
              putOnAir: ({ sourceKey, name }) => operator.putOnAir(camera(sourceKey), name),
            }
          }
          disabled={disabled}
        />
      )}
    </section>
  );
}
