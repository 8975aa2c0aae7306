import type { StageState } from '@diem-cau/shared';
import classes from './watch.module.css';
import { useWatchTexts } from './watch.texts';

/** Who can be seen and heard now, in words. */
export function OnAirNow({ stage }: { stage: StageState }) {
  const t = useWatchTexts();
  if (stage.sources.length === 0) return null;
  // Somebody's camera and screen are two sources of one person.
  const people = new Set(
    stage.sources.map(({ name, caption }) => (caption === null ? name : `${name}, ${caption}`)),
  );
  return (
    <p className={classes.onAir}>
      <span className={classes.soft}>{t('onAirNow')}: </span>
      {[...people].join(' · ')}
    </p>
  );
}
