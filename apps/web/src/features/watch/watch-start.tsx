import { Button } from '@mantine/core';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import classes from './watch.module.css';
import { useWatchTexts } from './watch.texts';

/** One tap to picture and sound: browsers allow sound only after it. */
export function WatchStart(props: { early: boolean; pressed: boolean; onStart: () => void }) {
  const t = useWatchTexts();
  if (props.pressed) {
    return (
      <p className={classes.startHint} role="status">
        {t('ready')}
      </p>
    );
  }
  return (
    <div className={classes.start}>
      <Button
        size="xl"
        className={classes.startButton}
        leftSection={<IconPlayerPlayFilled size={30} aria-hidden />}
        onClick={props.onStart}
      >
        {t('watch')}
      </Button>
      <p className={classes.startHint}>{props.early ? t('earlyHint') : t('watchHint')}</p>
    </div>
  );
}
