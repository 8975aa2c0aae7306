import { VENUE_LIMITS } from '@diem-cau/shared';
import classes from './screens.module.css';
import { useScreensTexts } from './screens.texts';

/** How a screen of the room is paired, step by step. */
export function HowToPair() {
  const t = useScreensTexts();
  return (
    <ol className={classes.steps}>
      <li>{t('how1', { address: `${window.location.origin}/venue` })}</li>
      <li>{t('how2', { count: VENUE_LIMITS.pairingCode })}</li>
    </ol>
  );
}
