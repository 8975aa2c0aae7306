import type { TreePeriod } from '@diem-cau/shared';
import { useFormats } from '../../lib/i18n/format';
import { today } from '../../lib/time/day';
import { DayInput } from '../../ui/day-input';
import classes from './org-units.module.css';
import { useOrgUnitsTexts } from './org-units.texts';
import { periodText } from './period-text';

interface Props {
  /** The chosen day; null for today. */
  on: string | null;
  periods: readonly TreePeriod[];
  onChange: (on: string | null) => void;
}

const holds = ({ from, to }: TreePeriod, day: string) =>
  (from === null || from <= day) && (to === null || day <= to);
const sum = ({ counts }: TreePeriod) => Object.values(counts).reduce((total, count) => total + count, 0);

/** The day whose tree is shown: one press for each time in which the tree stayed the same, or any day. */
export function DayChoice({ on, periods, onChange }: Props) {
  const t = useOrgUnitsTexts();
  const { number } = useFormats();
  const now = today();
  const day = on ?? now;
  const choose = (period: TreePeriod) => onChange(holds(period, now) ? null : (period.to ?? period.from));
  return (
    <fieldset className={classes.days}>
      <legend className="visually-hidden">{t('datesLegend')}</legend>
      <DayInput
        label={t('datesLegend')}
        value={day}
        onChange={(chosen) => onChange(chosen === '' || chosen === now ? null : chosen)}
      />
      {periods.length > 1 && (
        <div className={classes.periods} role="group" aria-label={t('periods')}>
          {periods.map((period) => (
            <button
              key={period.from ?? ''}
              type="button"
              className={classes.period}
              aria-pressed={holds(period, day)}
              onClick={() => choose(period)}
            >
              <span>{periodText(t, period.from, period.to)}</span>
              <span className={classes.quiet}>{t('unitsCount', { count: number(sum(period)) })}</span>
            </button>
          ))}
        </div>
      )}
    </fieldset>
  );
}
