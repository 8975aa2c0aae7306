import type { Tile } from '@diem-cau/shared';
import { IconVideoOff } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ReceivedSource } from '../../live/received-stage';
import type { Playback } from '../../live/playback';
import classes from './stage-view.module.css';
import { useStageTexts } from './stage.texts';

interface Props {
  source: ReceivedSource;
  tile: Tile;
  playback: Playback;
  /** Its name stands in the picture. */
  labelled: boolean;
}

/** One source: its picture and sound, and who it is. */
export function StageTile({ source, tile, playback, labelled }: Props) {
  const t = useStageTexts();
  const element = useRef<HTMLVideoElement>(null);
  const { stream } = source;
  useEffect(() => {
    const video = element.current;
    if (video === null) return;
    video.srcObject = stream;
    const detach = playback.attach(video);
    return () => {
      detach();
      video.srcObject = null;
    };
  }, [stream, playback]);
  return (
    <figure className={classes.tile} style={asPercentages(tile)}>
      <video
        ref={element}
        className={classes.video}
        data-source-key={source.key}
        data-picture={source.picture}
        playsInline
        autoPlay
      />
      {!source.hasPicture && (
        <div className={classes.noPicture}>
          <IconVideoOff size={40} aria-hidden />
          <span>{source.hasSound ? t('soundOnly') : t('waitingPicture')}</span>
        </div>
      )}
      {labelled && (
        <figcaption className={classes.lowerThird}>
          <span className={classes.name}>
            {source.picture === 'screen' ? t('screenOf', { name: source.name }) : source.name}
          </span>
          {source.caption !== null && source.picture === 'camera' && (
            <span className={classes.caption}>{source.caption}</span>
          )}
        </figcaption>
      )}
    </figure>
  );
}

function asPercentages({ x, y, width, height }: Tile) {
  const percent = (fraction: number) => `${fraction * 100}%`;
  return { left: percent(x), top: percent(y), width: percent(width), height: percent(height) };
}
