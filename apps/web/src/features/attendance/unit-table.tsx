import type { UnitAttendanceRow } from '@diem-cau/shared';
import { useFormats } from '../../lib/i18n/format';
import { useUnitsTexts } from '../../lib/units/units.texts';
import { useAttendanceTexts } from './attendance.texts';
import classes from './tables.module.css';

export function UnitTable({ rows }: { rows: readonly UnitAttendanceRow[] }) {
  const t = useAttendanceTexts();
  const units = useUnitsTexts();
  const { number } = useFormats();
  return (
    <div className={classes.scroll} role="region" aria-label={t('tableUnits')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('colUnit')}</th>
            <th scope="col" className={classes.figure}>
              {t('colInvited')}
            </th>
            <th scope="col" className={classes.figure}>
              {t('colVenuesConnected')}
            </th>
            <th scope="col" className={classes.figure}>
              {t('colCounted')}
            </th>
            <th scope="col" className={classes.figure}>
              {t('colDelegates')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.unitId} ${row.unclear}`} data-level={row.level}>
              <th scope="row">
                {row.unclear && row.unitName === '' && units('unclear')}
                {row.unclear && row.unitName !== '' && units('unclearBeneath', { name: row.unitName })}
                {!row.unclear && row.unitName}
              </th>
              <td data-label={t('colInvited')} className={classes.figure}>
                {number(row.venuesInvited)}
              </td>
              <td data-label={t('colVenuesConnected')} className={classes.figure}>
                {number(row.venuesConnected)}
                {row.venuesExternal > 0 && <> · {t('externalCount', { count: row.venuesExternal })}</>}
              </td>
              <td data-label={t('colCounted')} className={classes.figure}>
                {number(row.venuesCounted)}
              </td>
              <td data-label={t('colDelegates')} data-main className={classes.figure}>
                {number(row.delegates)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
