import type { ConferenceSnapshot } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconVolume } from '@tabler/icons-react';
import { useRef } from 'react';
import { isFar, keyOfFeed } from '../../../features/hall/hall-sound';
import { HallStrip, type HallView } from '../../../features/hall/hall-strip';
import { useHallSettings } from '../../../features/hall/use-hall-settings';
import { useHallTexts } from '../../../features/hall/hall.texts';
import { useMosaicSettings } from '../../../features/mosaic/use-mosaic';
import { FullScreenButton } from '../../../features/stage/stage-buttons';
import { StageVoice } from '../../../features/stage/stage-voice';
import { useIdle } from '../../../features/venue-screen/use-idle';
import type { LiveConnection } from '../../../live/connection';
import { useLive, useMediaSession, usePlayback, useWakeLock } from '../../../live/use-live';
import { useLastPictures } from '../../../live/use-unattended';
import { FloorClock } from '../../../ui/floor-clock/floor-clock';
import { HallMosaicView } from './hall-mosaic-view';
import classes from './hall-screen.module.css';
import { SpeakingVenues } from './speaking-venues';

interface Props {
  connection: LiveConnection;
  entered: ConferenceSnapshot;
  view: HallView;
  onView: (view: HallView) => void;
}

/** What the hall's projector shows and its loudspeakers say: who speaks elsewhere, or the mosaic, and nothing of the hall itself. */
export function HallScreen({ connection, entered, view, onView }: Props) {
  const t = useHallTexts();
  const frame = useRef<HTMLDivElement>(null);
  const { status, clockOffsetMs } = useLive(connection);
  const session = useMediaSession(connection, null, { desk: true });
  const playback = usePlayback(false);
  const settings = useHallSettings(entered.conference.code);
  const mosaic = useMosaicSettings(connection);
  const { sources, voices, state } = useLive(session);
  const { soundBlocked } = useLive(playback);
  const idle = useIdle();
  useWakeLock();
  useLastPictures(session, playback);

  const far = sources.filter(({ key }) => isFar(key, settings.places));
  const farVoices = voices.filter(({ id }) => isFar(keyOfFeed(id), settings.places));
  const showsMosaic = view === 'mosaic' || (far.length === 0 && (mosaic.value?.inHall ?? false));
  return (
    <main id="content" ref={frame} className={classes.hall} data-idle={idle}>
      <h1 className="visually-hidden">{t('screenTitle')}</h1>
      {showsMosaic ? (
        <HallMosaicView connection={connection} entered={entered} session={session} names={settings.names} />
      ) : (
        <SpeakingVenues
          connection={connection}
          entered={entered}
          sources={far}
          playback={playback}
          names={settings.names}
        />
      )}
      {showsMosaic &&
        far.map(({ id, stream }) => <StageVoice key={id} stream={stream} playback={playback} />)}
      {farVoices.map(({ id, stream }) => (
        <StageVoice key={id} stream={stream} playback={playback} />
      ))}
      {entered.floor.speaker && (
        <div className={classes.clock}>
          <FloorClock speaker={entered.floor.speaker} clockOffsetMs={clockOffsetMs} />
        </div>
      )}
      {soundBlocked && (
        <div className={classes.sound}>
          <Button
            size="xl"
            leftSection={<IconVolume size={30} aria-hidden />}
            onClick={() => playback.setMuted(false)}
          >
            {t('turnSoundOn')}
          </Button>
        </div>
      )}
      {(status !== 'online' || state === 'waiting') && (
        <p className={classes.lost} role="status">
          {t('lineLost')}
        </p>
      )}
      <HallStrip
        view={view}
        onView={onView}
        sources={entered.stage.sources}
        playback={playback}
        settings={settings}
        hidden={idle}
      >
        <FullScreenButton target={frame} />
      </HallStrip>
    </main>
  );
}
