import { useMemo } from 'react';
import { SoundLevel } from '../../live/sound-level';
import { useLive, useOpen } from '../../live/use-live';
import classes from './studio.module.css';
import { useStudioTexts } from './studio.texts';

/** How loud the microphone is; a lecturer sees at once that it works. */
export function LevelMeter({ track }: { track: MediaStreamTrack }) {
  const t = useStudioTexts();
  const meter = useMemo(() => new SoundLevel(track), [track]);
  useOpen(meter);
  const { level } = useLive(meter);
  const percent = Math.round(level * 100);
  return (
    <div
      className={classes.meter}
      role="meter"
      aria-label={t('level')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      data-testid="microphone-level"
    >
      <div className={classes.level} style={{ width: `${percent}%` }} />
    </div>
  );
}
