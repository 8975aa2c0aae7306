import { tilesOf } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconVolume } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { LiveConnection } from '../../live/connection';
import type { MediaSession } from '../../live/media-session';
import type { ReceivedFeed } from '../../live/received-stage';
import type { Playback } from '../../live/playback';
import { useLive } from '../../live/use-live';
import { useLasting } from '../../lib/time/use-lasting';
import { LoadingState } from '../../ui/loading-state';
import { HoldingPicture } from './holding-picture';
import { LowerThirdLine } from './lower-third-line';
import { OwnPicture } from './own-picture';
import { StageTile } from './stage-tile';
import { StageVoice } from './stage-voice';
import classes from './stage-view.module.css';
import { useStageTexts } from './stage.texts';

interface Props {
  connection: LiveConnection;
  session: MediaSession;
  playback: Playback;
  /** The own camera, shown small while the own source is on air. */
  own?: MediaStream | null;
  /** Buttons over the picture's upper right corner, while there is a picture. */
  children?: ReactNode;
}

/** A source that was just put on air needs a moment. */
const FAULT_AFTER_MS = 5_000;

const isSilent = ({ hasPicture, hasSound }: ReceivedFeed) => !hasPicture && !hasSound;

/** The stage as everybody sees it, or the holding picture. It fills its parent. */
export function StageView({ connection, session, playback, own = null, children }: Props) {
  const t = useStageTexts();
  const { status, entered, clockOffsetMs } = useLive(connection);
  const { sources, voices, onAir, state } = useLive(session);
  const { soundBlocked } = useLive(playback);
  const stage = entered?.stage;
  const tiles = tilesOf(stage?.layout ?? 'one', sources.length, 1, 1);
  const isFault = useLasting(sources.length > 0 && !onAir && sources.every(isSilent), FAULT_AFTER_MS);
  const isBroken = state === 'waiting' || status !== 'online';
  const showsOwn = onAir && own !== null;
  return (
    <section className={classes.stage} data-fault={isFault} aria-label={t('picture')}>
      {entered === null && <LoadingState />}
      {entered !== null && (isFault || (sources.length === 0 && !onAir)) && (
        <HoldingPicture entered={entered} clockOffsetMs={clockOffsetMs} isFault={isFault} />
      )}
      {sources.map((source, index) => {
        const tile = tiles[index];
        return (
          tile && (
            <StageTile
              key={source.id}
              source={source}
              tile={tile}
              playback={playback}
              labelled={!stage?.lowerThird && (index === 0 || source.key !== sources[0]?.key)}
            />
          )
        );
      })}
      {voices.map(({ id, stream }) => (
        <StageVoice key={id} stream={stream} playback={playback} />
      ))}
      {stage?.lowerThird && <LowerThirdLine lowerThird={stage.lowerThird} />}
      {showsOwn && (
        <div className={classes.own} data-alone={sources.length === 0}>
          <OwnPicture stream={own} mirrored={false} />
          {sources.length === 0 && <p className={classes.ownText}>{t('ownOnAir')}</p>}
        </div>
      )}
      {isBroken && sources.length > 0 && (
        <p className={classes.rejoining} role="status">
          {t('rejoining')}
        </p>
      )}
      {soundBlocked && (
        <div className={classes.sound}>
          <Button
            className={classes.soundButton}
            leftSection={<IconVolume size="1.4em" aria-hidden />}
            onClick={() => playback.setMuted(false)}
          >
            {t('turnSoundOn')}
          </Button>
          <p className={classes.soundHint}>{t('turnSoundOnHint')}</p>
        </div>
      )}
      {children && sources.length > 0 && <div className={classes.tools}>{children}</div>}
    </section>
  );
}
