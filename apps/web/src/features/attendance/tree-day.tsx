import { today } from '../../lib/time/day';
import { DayInput } from '../../ui/day-input';
import { useAttendanceTexts } from './attendance.texts';
import classes from './tables.module.css';

interface Props {
  /** The day by whose tree units are rolled up; null: as they were when the conference was held. */
  on: string | null;
  onChange: (on: string | null) => void;
  timeZone: string;
}

/** By which tree the figures are added up: the conference's own, today's, or that of any day. */
export function TreeDay({ on, onChange, timeZone }: Props) {
  const t = useAttendanceTexts();
  const now = today(timeZone);
  return (
    <div className={classes.treeDay}>
      <p id="tree-day">{t('treeDay')}</p>
      <div role="group" aria-labelledby="tree-day" className={classes.choice}>
        <button type="button" aria-pressed={on === null} onClick={() => onChange(null)}>
          {t('treeHeld')}
        </button>
        <button type="button" aria-pressed={on === now} onClick={() => onChange(now)}>
          {t('treeToday')}
        </button>
      </div>
      <DayInput
        label={t('treeOther')}
        labelHidden
        size="md"
        clearable
        value={on ?? ''}
        onChange={(day) => onChange(day || null)}
      />
      <p className={classes.quiet}>{t('treeHint')}</p>
    </div>
  );
}
