import type { HeadCount } from '@diem-cau/shared';
import { useFormats } from '../../lib/i18n/format';
import classes from './coordinator.module.css';
import { useCoordinatorTexts } from './coordinator.texts';

/** Everything that was reported for this venue; a later number replaces an earlier one. */
export function CountHistory({ counts, timeZone }: { counts: HeadCount[]; timeZone: string }) {
  const t = useCoordinatorTexts();
  const { time } = useFormats(timeZone);
  if (counts.length === 0) return null;
  return (
    <section className={classes.form} aria-labelledby="history">
      <h2 id="history">{t('history')}</h2>
      <ul className={classes.history}>
        {counts.map(({ id, count, source, enteredAt, note }) => (
          <li key={id} className={classes.entry}>
            <span className={classes.entryTime}>{time(enteredAt)}</span>
            <strong>{t('people', { count })}</strong>
            <span className={classes.soft}>{t(`source.${source}`)}</span>
            {note !== null && <span className={classes.note}>{note}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
