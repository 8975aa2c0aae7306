import { useEffect, useRef } from 'react';
import type { Playback } from '../../live/playback';

/** A source that is heard and not seen. */
export function StageVoice({ stream, playback }: { stream: MediaStream; playback: Playback }) {
  const element = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    const audio = element.current;
    if (audio === null) return;
    audio.srcObject = stream;
    const detach = playback.attach(audio);
    return () => {
      detach();
      audio.srcObject = null;
    };
  }, [stream, playback]);
  return <audio ref={element} autoPlay />;
}
