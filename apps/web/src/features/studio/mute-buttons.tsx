import { Button } from '@mantine/core';
import { IconMicrophone, IconMicrophoneOff, IconVideo, IconVideoOff } from '@tabler/icons-react';
import type { LocalMedia } from '../../live/local-media';
import { useLive } from '../../live/use-live';
import classes from './studio.module.css';
import { useStudioTexts } from './studio.texts';

export function MuteButtons({ local }: { local: LocalMedia }) {
  const t = useStudioTexts();
  const { camera, microphone } = useLive(local);
  const MicrophoneIcon = microphone.muted ? IconMicrophoneOff : IconMicrophone;
  const CameraIcon = camera.muted ? IconVideoOff : IconVideo;
  return (
    <div className={classes.mutes}>
      <Button
        size="md"
        variant={microphone.muted ? 'filled' : 'default'}
        color="fault"
        disabled={microphone.track === null}
        leftSection={<MicrophoneIcon size={22} aria-hidden />}
        onClick={() => local.setMuted('microphone', !microphone.muted)}
      >
        {t(microphone.muted ? 'unmuteMicrophone' : 'muteMicrophone')}
      </Button>
      <Button
        size="md"
        variant={camera.muted ? 'filled' : 'default'}
        color="fault"
        disabled={camera.track === null}
        leftSection={<CameraIcon size={22} aria-hidden />}
        onClick={() => local.setMuted('camera', !camera.muted)}
      >
        {t(camera.muted ? 'unmuteCamera' : 'muteCamera')}
      </Button>
    </div>
  );
}
