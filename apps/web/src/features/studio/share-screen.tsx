import { Button } from '@mantine/core';
import { IconScreenShare, IconScreenShareOff } from '@tabler/icons-react';
import type { ScreenShare } from '../../live/screen-share';
import { useLive } from '../../live/use-live';
import { Notice } from '../../ui/notice';
import { useStudioTexts } from './studio.texts';
import classes from './studio.module.css';

/** Shares a screen, window or tab; the hall decides when it is seen. */
export function ShareScreen({ screen }: { screen: ScreenShare }) {
  const t = useStudioTexts();
  const { picture, sound, problem } = useLive(screen);
  const shares = picture !== null;
  const Icon = shares ? IconScreenShareOff : IconScreenShare;
  return (
    <div className={classes.share}>
      <Button
        size="md"
        variant={shares ? 'filled' : 'default'}
        leftSection={<Icon size={22} aria-hidden />}
        onClick={() => (shares ? screen.stop() : void screen.start())}
      >
        {t(shares ? 'stopSharing' : 'shareScreen')}
      </Button>
      <p className={classes.soft}>
        {t(!shares ? 'shareHint' : sound === null ? 'sharedSilent' : 'sharedSound')}
      </p>
      {problem !== null && <Notice tone="fault">{t(`share.${problem}`)}</Notice>}
    </div>
  );
}
