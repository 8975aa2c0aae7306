import { STAGE_LIMITS, type ConferenceSnapshot } from '@diem-cau/shared';
import { useEffect, useMemo } from 'react';
import { Link } from 'react-router';
import { UnmutePrompt } from '../../../features/floor/unmute-prompt';
import { useHallTexts } from '../../../features/hall/hall.texts';
import { OwnPicture } from '../../../features/stage/own-picture';
import { StageView } from '../../../features/stage/stage-view';
import { DeviceChoice } from '../../../features/studio/device-choice';
import { DeviceHelp } from '../../../features/studio/device-help';
import { LevelMeter } from '../../../features/studio/level-meter';
import { MuteButtons } from '../../../features/studio/mute-buttons';
import { OnAirSign } from '../../../features/studio/on-air-sign';
import { ShareScreen } from '../../../features/studio/share-screen';
import type { LiveConnection } from '../../../live/connection';
import { LocalMedia } from '../../../live/local-media';
import { ScreenShare } from '../../../live/screen-share';
import { useLive, useMediaSession, usePlayback, useWakeLock } from '../../../live/use-live';
import { useDeviceReport } from '../../../live/use-device-report';
import { useLastPictures } from '../../../live/use-unattended';
import { ConnectionBanner } from '../../../ui/connection-banner';
import { StateTag } from '../../../ui/state-tag';
import { PageLayout } from '../../layouts/page-layout';
import page from '../../layouts/source-page.module.css';
import classes from './hall-camera.module.css';

interface Props {
  connection: LiveConnection;
  entered: ConferenceSnapshot;
  number: number;
}

/** A browser in the hall that is a source: its camera and microphone, or a screen with its sound. */
export function HallCamera({ connection, entered: { conference, me }, number }: Props) {
  const t = useHallTexts();
  // Each of the hall's windows remembers a camera of its own.
  const local = useMemo(() => new LocalMedia(`diem-cau.hall.${number}`), [number]);
  const screen = useMemo(() => new ScreenShare(), []);
  const session = useMediaSession(connection, local, { screen });
  const playback = usePlayback(true);
  const { status, error } = useLive(connection);
  const { stream, camera, microphone } = useLive(local);
  useWakeLock();
  useDeviceReport(connection, session, local, false);
  useLastPictures(session, playback);
  useEffect(() => local.hold(), [local]);
  useEffect(() => () => screen.stop(), [screen]);
  return (
    <PageLayout width="wide">
      <div className={page.head}>
        <h1 className={page.title}>
          {t('cameraTitle')} {number}
        </h1>
        <StateTag state={conference.state} />
        <p className={page.soft}>{conference.title}</p>
        <nav className={classes.numbers} aria-label={t('numbers')}>
          {Array.from({ length: STAGE_LIMITS.halls }, (_, index) => index + 1).map((each) => (
            <Link key={each} to={`?n=${each}`} aria-current={each === number ? 'page' : undefined}>
              {t('number', { number: each })}
            </Link>
          ))}
        </nav>
      </div>
      <div className={page.status}>
        <ConnectionBanner status={status} error={error} />
        <UnmutePrompt connection={connection} local={local} ownKey={me.sourceKey} />
        <OnAirSign connection={connection} session={session} local={local} state={conference.state} />
      </div>
      <div className={page.columns}>
        <section className={page.column} aria-labelledby="own">
          <h2 id="own">{t('ownTitle')}</h2>
          <div className={page.picture}>
            <OwnPicture stream={stream} mirrored={false} />
            {camera.track === null && <p className={page.noPicture}>{t('noPicture')}</p>}
          </div>
          <DeviceHelp local={local} />
          {microphone.track !== null && (
            <div>
              <LevelMeter track={microphone.track} />
              <p className={page.soft}>{t('levelHint')}</p>
            </div>
          )}
          <MuteButtons local={local} />
          <DeviceChoice local={local} kind="camera" />
          <DeviceChoice local={local} kind="microphone" />
        </section>
        <section className={page.column} aria-labelledby="programme">
          <h2 id="programme">{t('programmeTitle')}</h2>
          <div className={page.picture}>
            <StageView connection={connection} session={session} playback={playback} own={stream} />
          </div>
          <p className={page.soft}>{t('programmeHint')}</p>
          <ShareScreen screen={screen} />
          <p className={page.soft}>{t('cameraHint')}</p>
        </section>
      </div>
    </PageLayout>
  );
}
