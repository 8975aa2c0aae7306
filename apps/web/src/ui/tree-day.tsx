import { today } from '../lib/time/day';
import { useUnitsTexts } from '../lib/units/units.texts';
import { DayInput } from './day-input';
import classes from './tree-day.module.css';

interface Props {
  /** The day by whose tree units are arranged; null: as they were when the conference was held. */
  on: string | null;
  onChange: (on: string | null) => void;
  timeZone: string;
}

/** By which tree figures and lists are arranged: the conference's own, today's, or that of any day. */
export function TreeDay({ on, onChange, timeZone }: Props) {
  const t = useUnitsTexts();
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
      {on !== null && <p className={classes.quiet}>{t('treeHint')}</p>}
    </div>
  );
}
