import { lazy, Suspense, useEffect, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { OwnPicture } from '../../../features/stage/own-picture';
import { UnmutePrompt } from '../../../features/floor/unmute-prompt';
import { AgendaList } from '../../../features/agenda/agenda-list';
import { OwnHandOver } from '../../../features/people/own-hand-over';
import { DeviceChoice } from '../../../features/studio/device-choice';
import { DeviceHelp } from '../../../features/studio/device-help';
import { LevelMeter } from '../../../features/studio/level-meter';
import { MuteButtons } from '../../../features/studio/mute-buttons';
import { OnAirSign } from '../../../features/studio/on-air-sign';
import { useStudioTexts } from '../../../features/studio/studio.texts';
import { LocalMedia } from '../../../live/local-media';
import { presenceState } from '../../../live/presence-state';
import { useDeviceReport } from '../../../live/use-device-report';
import { useLineReports } from '../../../live/use-line-reports';
import {
  useLive,
  useLiveConnection,
  useMediaSession,
  usePlayback,
  usePresence,
  useWakeLock,
} from '../../../live/use-live';
import { useLastPictures } from '../../../live/use-unattended';
import { ConnectionBanner } from '../../../ui/connection-banner';
import { ErrorState } from '../../../ui/error-state';
import { HotlineLine } from '../../../ui/hotline-line';
import { LoadingState } from '../../../ui/loading-state';
import { StateTag } from '../../../ui/state-tag';
import { PageLayout } from '../../layouts/page-layout';
import { ShareScreen } from '../../../features/studio/share-screen';
import { ScreenShare } from '../../../live/screen-share';
import { StudioStage } from './studio-stage';
import page from '../../layouts/source-page.module.css';
import classes from './studio.module.css';

const MaterialDesk = lazy(async () => {
  const { MaterialDesk: default_ } = await import('../../../features/material-desk/material-desk');
  return { default: default_ };
});

/** The lecturer's green room, and the lecturer's place on air. */
export function Studio({ code }: { code: string }) {
  const t = useStudioTexts();
  const connection = useLiveConnection('speaker', code);
  const local = useMemo(() => new LocalMedia('diem-cau.studio'), []);
  const screen = useMemo(() => new ScreenShare(), []);
  const session = useMediaSession(connection, local, { screen });
  useEffect(() => () => screen.stop(), [screen]);
  const playback = usePlayback(true);
  const { status, error, entered, clockOffsetMs } = useLive(connection);
  const { stream, camera, microphone } = useLive(local);
  usePresence(connection, () => presenceState(connection, playback, true));
  useLineReports(connection, session);
  useDeviceReport(connection, session, local, false);
  useWakeLock();
  useLastPictures(session, playback);
  const navigate = useNavigate();
  useEffect(() => local.hold(), [local]);

  if (entered === null) {
    return (
      <PageLayout>
        {status === 'refused' && error !== null ? (
          <ErrorState error={error} onRetry={() => connection.retry()} />
        ) : (
          <LoadingState text={t('entering')} />
        )}
      </PageLayout>
    );
  }
  const { me, conference, agenda, hotline } = entered;
  const speakerId = me.sourceKey?.replace('speaker:', '');
  return (
    <PageLayout tools={<span className={classes.name}>{me.name}</span>}>
      <div className={page.head}>
        <h1 className={page.title}>{conference.title}</h1>
        <StateTag state={conference.state} />
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
            <OwnPicture stream={stream} mirrored />
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
          <ShareScreen screen={screen} />
        </section>
        <section className={page.column} aria-labelledby="on-air">
          <h2 id="on-air">{t('stageTitle')}</h2>
          <StudioStage connection={connection} session={session} playback={playback} own={stream} />
          <p className={page.soft}>{t('stageHint')}</p>
          <AgendaList
            agenda={agenda}
            conference={conference}
            clockOffsetMs={clockOffsetMs}
            ownSpeakerId={speakerId}
          />
          <HotlineLine hotline={hotline} />
          {speakerId !== undefined && (
            <div>
              <OwnHandOver
                conference={conference}
                kind="speaker"
                subjectId={speakerId}
                onDone={() => void navigate('/', { replace: true })}
              />
            </div>
          )}
        </section>
      </div>
      <section className={classes.materials} aria-labelledby="own-materials">
        <h2 id="own-materials">{t('materialsTitle')}</h2>
        <Suspense fallback={<LoadingState />}>
          <MaterialDesk code={conference.code} whose="own" />
        </Suspense>
      </section>
    </PageLayout>
  );
}
