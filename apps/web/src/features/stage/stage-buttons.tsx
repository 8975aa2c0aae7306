import { ActionIcon } from '@mantine/core';
import { IconMaximize, IconMinimize, IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { useSyncExternalStore, type RefObject } from 'react';
import type { Playback } from '../../live/playback';
import { useLive } from '../../live/use-live';
import { useStageTexts } from './stage.texts';

const ROUND = { size: 44, radius: 'xl', variant: 'filled', color: 'dark.6' } as const;

/** Turns the sound of the stage on and off. */
export function SoundButton({ playback }: { playback: Playback }) {
  const t = useStageTexts();
  const { muted, soundBlocked } = useLive(playback);
  const silent = muted || soundBlocked;
  const label = silent ? t('turnSoundOn') : t('soundOff');
  return (
    <ActionIcon {...ROUND} aria-label={label} title={label} onClick={() => playback.setMuted(!silent)}>
      {silent ? <IconVolumeOff aria-hidden /> : <IconVolume aria-hidden />}
    </ActionIcon>
  );
}

function subscribe(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
}

/** Shows an element on the whole display; telephones that cannot do it get no button. */
export function FullScreenButton({ target }: { target: RefObject<HTMLElement | null> }) {
  const t = useStageTexts();
  const isFull = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null);
  if (!document.fullscreenEnabled) return null;
  const label = isFull ? t('leaveFullScreen') : t('fullScreen');
  const toggle = () => void (isFull ? document.exitFullscreen() : target.current?.requestFullscreen());
  return (
    <ActionIcon {...ROUND} aria-label={label} title={label} onClick={toggle}>
      {isFull ? <IconMinimize aria-hidden /> : <IconMaximize aria-hidden />}
    </ActionIcon>
  );
}
