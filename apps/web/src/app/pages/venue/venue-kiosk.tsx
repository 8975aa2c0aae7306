import { isOver, type SourceKey } from '@diem-cau/shared';
import { useMemo, useRef, useState } from 'react';
import { FloorButton } from '../../../features/floor/floor-button';
import { FloorDialog } from '../../../features/floor/floor-dialog';
import { FloorPrompts } from '../../../features/floor/floor-prompts';
import { useRoomFloor } from '../../../features/floor/use-room-floor';
import { CallPrompt } from '../../../features/room-support/call-prompt';
import { HelpButton } from '../../../features/room-support/help-button';
import { HelpDialog } from '../../../features/room-support/help-dialog';
import { NoticeLine, RoomNotices, useShownNotices } from '../../../features/room-support/room-notices';
import { useNotices } from '../../../features/room-support/use-notices';
import { useRoomCall } from '../../../features/room-support/use-room-call';
import { RollCallPrompt } from '../../../features/roll-call-answer/roll-call-prompt';
import { FullScreenButton } from '../../../features/stage/stage-buttons';
import { StageView } from '../../../features/stage/stage-view';
import { OnAirNotices } from '../../../features/venue-screen/on-air-notices';
import { useLine } from '../../../features/venue-screen/use-line';
import { useIdle } from '../../../features/venue-screen/use-idle';
import { VenueStrip } from '../../../features/venue-screen/venue-strip';
import { useErrorText } from '../../../lib/i18n/error-text';
import { agendaNow } from '../../../lib/time/agenda-now';
import { useNow } from '../../../lib/time/use-now';
import { useRepeatWhile } from '../../../lib/time/use-repeat-while';
import { LocalMedia } from '../../../live/local-media';
import { presenceState } from '../../../live/presence-state';
import { useLineReports } from '../../../live/use-line-reports';
import {
  useLive,
  useLiveConnection,
  useMediaSession,
  usePlayback,
  usePresence,
} from '../../../live/use-live';
import { useLastPictures, useSoundOnTouch, useWatchdog } from '../../../live/use-unattended';
import { Notice } from '../../../ui/notice';
import { KioskPrompts } from './kiosk-prompts';
import { RoomCheck } from './room-check';
import classes from './venue-kiosk.module.css';

interface Props {
  code: string;
  venueName: string;
  /** The pairing may have been revoked, or the venue's conference be another one. */
  lookAgain: () => void;
}

const NOBODY: readonly SourceKey[] = [];
const AGENDA_MS = 10_000;
const LOOK_AGAIN_MS = 5_000;

/** Plays the stage with sound for as long as the screen is on, and sends the room when it is put on air. */
export function VenueKiosk({ code, venueName, lookAgain }: Props) {
  const errorText = useErrorText();
  const connection = useLiveConnection('screen', code);
  const local = useMemo(() => new LocalMedia('diem-cau.venue'), []);
  const session = useMediaSession(connection, local);
  const playback = usePlayback(false);
  const { status, error, entered, clockOffsetMs } = useLive(connection);
  const { onAir, state } = useLive(session);
  const { stream } = useLive(local);
  const kiosk = useRef<HTMLDivElement>(null);
  const idle = useIdle();
  const now = useNow(AGENDA_MS) + clockOffsetMs;
  const current = entered && agendaNow(entered.agenda.items, entered.conference.state, now).current;
  const room = useRoomCall(connection);
  const [helpOpened, setHelpOpened] = useState(false);
  const floor = useRoomFloor(connection, session, local);
  const [floorOpened, setFloorOpened] = useState(false);
  const notices = useNotices(connection);
  const shownSince = useShownNotices(connection, notices);
  usePresence(connection, () => presenceState(connection, playback, true));
  useLineReports(connection, session);
  useWatchdog(connection, session, playback);
  useSoundOnTouch(playback);
  useLastPictures(session, playback);
  const line = useLine(status, entered !== null, state === 'joined');

  useRepeatWhile(status === 'refused', LOOK_AGAIN_MS, () => {
    lookAgain();
    connection.retry();
  });

  return (
    <div ref={kiosk} className={classes.kiosk} data-idle={idle}>
      <main className={classes.picture}>
        <h1 className="visually-hidden">{venueName}</h1>
        <StageView connection={connection} session={session} playback={playback} own={stream} />
        <KioskPrompts>
          <RoomNotices notices={notices} since={shownSince} />
          <CallPrompt connection={connection} room={room} onWrite={() => setHelpOpened(true)} />
          <RollCallPrompt connection={connection} local={local} />
          <FloorPrompts
            connection={connection}
            own={floor}
            local={local}
            floor={entered?.floor ?? null}
            muted={entered?.stage.muted ?? NOBODY}
            ownKey={entered?.me.sourceKey ?? null}
            clockOffsetMs={clockOffsetMs}
          />
          <OnAirNotices session={session} local={local} />
          <RoomCheck connection={connection} session={session} local={local} playback={playback} />
        </KioskPrompts>
        {status === 'refused' && error !== null && (
          <div className={classes.refused}>
            <Notice tone="amber">{errorText(error)}</Notice>
          </div>
        )}
      </main>
      <NoticeLine notices={notices} since={shownSince} />
      <VenueStrip
        venueName={venueName}
        conferenceTitle={entered?.conference.title ?? null}
        now={current?.title ?? null}
        line={line}
        onAir={onAir}
        hotline={entered?.hotline ?? null}
      >
        {entered !== null && !isOver(entered.conference.state) && (
          <FloorButton own={floor} onOpen={() => setFloorOpened(true)} />
        )}
        <HelpButton room={room} onOpen={() => setHelpOpened(true)} />
        <FullScreenButton target={kiosk} />
      </VenueStrip>
      <FloorDialog own={floor} opened={floorOpened} onClose={() => setFloorOpened(false)} />
      <HelpDialog
        connection={connection}
        room={room}
        hotline={entered?.hotline ?? null}
        timeZone={entered?.conference.timeZone ?? 'Asia/Ho_Chi_Minh'}
        opened={helpOpened}
        onClose={() => setHelpOpened(false)}
      />
    </div>
  );
}
