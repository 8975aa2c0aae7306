import type { AttendanceTable, VenueAttendanceRow } from '@diem-cau/shared';
import { useFormats } from '../../lib/i18n/format';
import { useAttendanceTexts } from './attendance.texts';
import classes from './tables.module.css';

interface Props {
  rows: readonly VenueAttendanceRow[];
  totals: AttendanceTable['totals'];
  timeZone: string;
  /** All venues are shown, so that the total belongs beneath them. */
  whole: boolean;
}

export function VenueTable({ rows, totals, timeZone, whole }: Props) {
  const t = useAttendanceTexts();
  const { number, time } = useFormats(timeZone);
  const sourceOf = ({ source, informant, enteredBy, countedAt }: VenueAttendanceRow) => {
    if (source === null) return '';
    const said = {
      name: enteredBy ?? '',
      informant: informant ?? '',
      time: countedAt ? time(countedAt) : '',
    };
    return t(source, said);
  };
  return (
    <div className={classes.scroll} role="region" aria-label={t('tableVenues')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('colVenue')}</th>
            <th scope="col">{t('colGroup')}</th>
            <th scope="col" className={classes.figure}>
              {t('colDelegates')}
            </th>
            <th scope="col">{t('colSource')}</th>
            <th scope="col" className={classes.figure}>
              {t('colMinutes')}
            </th>
            <th scope="col">{t('colConnected')}</th>
            {totals.venuesAnswered !== null && <th scope="col">{t('colAnswered')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.participationId}>
              <th scope="row">{row.venueName}</th>
              <td data-label={t('colGroup')}>{row.groupName}</td>
              <td data-label={t('colDelegates')} data-main className={classes.figure}>
                {row.delegates === null ? (
                  <span className={classes.missing}>{t('notCounted')}</span>
                ) : (
                  number(row.delegates)
                )}
              </td>
              <td data-label={t('colSource')} className={classes.source} data-empty={row.source === null}>
                {sourceOf(row)}
              </td>
              <td data-label={t('colMinutes')} className={classes.figure}>
                {row.external ? '–' : number(row.connectedMinutes)}
              </td>
              <td data-label={t('colConnected')}>
                {row.external ? (
                  <Outside mark={row.externalMark} timeZone={timeZone} />
                ) : (
                  t(row.connected ? 'yes' : 'no')
                )}
              </td>
              {row.answered !== null && (
                <td data-label={t('colAnswered')}>{row.answered ? t('yes') : t('no')}</td>
              )}
            </tr>
          ))}
        </tbody>
        {whole && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t('total')}
              </th>
              <td data-label={t('colDelegates')} data-main className={classes.figure}>
                {number(totals.delegates)}
              </td>
              <td data-label={t('colCounted')}>
                {t('colCounted')}: {totals.venuesCounted}/{totals.venuesInvited}
              </td>
              <td aria-hidden />
              <td data-label={t('colConnected')}>
                {totals.venuesConnected}/{totals.venuesInvited - totals.venuesExternal}
                {totals.venuesExternal > 0 && (
                  <>
                    {' · '}
                    {t('externalConnected', {
                      connected: totals.venuesExternalConnected,
                      count: totals.venuesExternal,
                    })}
                  </>
                )}
              </td>
              {totals.venuesAnswered !== null && (
                <td data-label={t('colAnswered')}>
                  {totals.venuesAnswered}/{totals.venuesInvited}
                </td>
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** What people marked of a venue outside this system: it stands apart from what screens have shown. */
function Outside({ mark, timeZone }: { mark: VenueAttendanceRow['externalMark']; timeZone: string }) {
  const t = useAttendanceTexts();
  const { time } = useFormats(timeZone);
  if (mark === null) return t('externalUnmarked');
  const said = { by: mark.markedBy, time: time(mark.markedAt) };
  return (
    <span title={mark.evidence}>{t(mark.connected ? 'externalMarked' : 'externalMarkedNot', said)}</span>
  );
}
