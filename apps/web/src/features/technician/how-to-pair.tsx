import { VENUE_LIMITS } from '@diem-cau/shared';
import classes from './technician.module.css';
import { useTechnicianTexts } from './technician.texts';

/** How a screen of the room is paired, step by step. */
export function HowToPair() {
  const t = useTechnicianTexts();
  return (
    <ol className={classes.steps}>
      <li>{t('how1', { address: `${window.location.origin}/venue` })}</li>
      <li>{t('how2', { count: VENUE_LIMITS.pairingCode })}</li>
      <li>{t('how3')}</li>
    </ol>
  );
}
