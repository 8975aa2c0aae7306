import type { ControlBoard, VenueOnBoard, WireError } from '@diem-cau/shared';
import { useCallback, useState, type ReactNode } from 'react';
import { CountForm } from '../../../features/attendance/count-form';
import { VenueDesk } from '../../../features/venue-desk/venue-desk';
import { VenueSheet } from '../../../features/venue-desk/venue-sheet';
import type { LiveConnection } from '../../../live/connection';
import { ErrorState } from '../../../ui/error-state';
import { LoadingState } from '../../../ui/loading-state';
import type { InConference } from '../../layouts/staff-conference';
import { VenueRehearsals } from './venue-rehearsals';

interface Props extends InConference {
  connection: LiveConnection;
  board: { value: ControlBoard | null; error: WireError | null; reload: () => void };
  onAir: ReadonlySet<string>;
  wide: boolean;
  head?: ReactNode;
  /** Puts a venue on air; null on a page that only looks after venues. */
  buttonOf: ((venue: VenueOnBoard) => ReactNode) | null;
  /** What else is done with a venue. */
  actionsOf: ((venue: VenueOnBoard) => ReactNode) | null;
}

/** All venues, and everything of the one that was opened. */
export function VenueDeskPanel({ connection, entered, live, online, board, onAir, ...desk }: Props) {
  const { conference, me } = entered;
  const [openedId, setOpenedId] = useState<string | null>(null);
  const close = useCallback(() => setOpenedId(null), []);
  const opened = board.value?.venues.find(({ participationId }) => participationId === openedId);
  if (board.value === null) {
    return board.error === null ? (
      <LoadingState />
    ) : (
      <ErrorState error={board.error} onRetry={board.reload} />
    );
  }
  const mayCount = me.permissions.includes('attendance.record') && conference.state !== 'sealed';
  return (
    <>
      <VenueDesk
        board={board.value}
        onAir={onAir}
        timeZone={conference.timeZone}
        wide={desk.wide}
        head={desk.head}
        buttonOf={desk.buttonOf}
        openedId={openedId}
        onOpen={setOpenedId}
      />
      {opened && (
        <VenueSheet
          key={opened.participationId}
          venue={opened}
          connection={connection}
          timeZone={conference.timeZone}
          clockOffsetMs={live.clockOffsetMs}
          disabled={!online}
          mayFollowUp={me.permissions.includes('venue.follow-up')}
          actions={
            <>
              {desk.buttonOf?.(opened)}
              {desk.actionsOf?.(opened)}
            </>
          }
          rehearsals={<VenueRehearsals venue={opened} conference={conference} as={connection.options.as} />}
          countForm={
            mayCount ? (
              <CountForm
                connection={connection}
                timeZone={conference.timeZone}
                clockOffsetMs={live.clockOffsetMs}
                venues={[
                  { participationId: opened.participationId, venueName: opened.name, groupName: opened.name },
                ]}
                only={opened.participationId}
                disabled={!online}
                onRecorded={board.reload}
              />
            ) : null
          }
          onClose={close}
        />
      )}
    </>
  );
}
