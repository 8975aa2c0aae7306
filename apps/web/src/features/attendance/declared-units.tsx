import type { DeclaredAudience } from '@diem-cau/shared';
import { useFormats } from '../../lib/i18n/format';
import { useAttendanceTexts } from './attendance.texts';
import classes from './tables.module.css';

/** What viewers said about themselves, by the commune they named; a figure of its own. */
export function DeclaredUnits({ declared: { units } }: { declared: DeclaredAudience }) {
  const t = useAttendanceTexts();
  const { number } = useFormats();
  if (units.length === 0) return null;
  return (
    <details className={classes.declared}>
      <summary>{t('declaredUnits')}</summary>
      <p>{t('declaredWatchingDef')}</p>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('colUnit')}</th>
              <th scope="col" className={classes.number}>
                {t('declaredPeople')}
              </th>
              <th scope="col" className={classes.number}>
                {t('declaredDevices')}
              </th>
            </tr>
          </thead>
          <tbody>
            {units.map(({ unitId, unitName, people, devices }) => (
              <tr key={unitId}>
                <th scope="row">{unitName ?? t('declaredNoUnit')}</th>
                <td className={classes.number}>{number(people)}</td>
                <td className={classes.number}>{number(devices)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
