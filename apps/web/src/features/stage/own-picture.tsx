import { useEffect, useRef } from 'react';
import classes from './own-picture.module.css';
import { useStageTexts } from './stage.texts';

interface Props {
  stream: MediaStream | null;
  /** As in a mirror, which people expect of their own face but not of a room. */
  mirrored: boolean;
}

/** The own camera. Always mute: hearing oneself would howl. */
export function OwnPicture({ stream, mirrored }: Props) {
  const t = useStageTexts();
  const element = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (element.current !== null) element.current.srcObject = stream;
  }, [stream]);
  return (
    <video
      ref={element}
      className={classes.video}
      data-mirrored={mirrored}
      data-testid="own-picture"
      aria-label={t('ownPicture')}
      muted
      playsInline
      autoPlay
    />
  );
}
