import { useEffect, useRef } from 'react';
import type { Playback } from '../../live/playback';
import classes from './mosaic.module.css';

/** A venue's camera, without its sound. */
export function TilePicture({ stream, playback }: { stream: MediaStream; playback: Playback }) {
  const element = useRef<HTMLVideoElement>(null);
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
  return <video ref={element} className={classes.video} muted playsInline autoPlay />;
}
