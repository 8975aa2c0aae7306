import type { AttendanceTable } from '@diem-cau/shared';
import { useFormats } from '../../lib/i18n/format';
import { Figure } from '../../ui/figure';
import { useAttendanceTexts } from './attendance.texts';
import { DeclaredUnits } from './declared-units';
import classes from './figures-panel.module.css';

/** The conference's figures once it is over. */
export function OnlineFigures({ table, timeZone }: { table: AttendanceTable; timeZone: string }) {
  const t = useAttendanceTexts();
  const { number, time } = useFormats(timeZone);
  const { online, totals } = table;
  const { mean, median, total } = online.watchMinutes;
  const minutes = (value: number) => number(Math.round(value));
  return (
    <section aria-labelledby="final-figures">
      <div className={classes.head}>
        <h2 id="final-figures">{t('tableFinal')}</h2>
      </div>
      <dl className={classes.grid}>
        <Figure
          name={t('peak')}
          definition={t('peakDef')}
          value={number(online.peakDevices)}
          note={online.peakAt === null ? undefined : t('peakAt', { time: time(online.peakAt) })}
        />
        <Figure name={t('unique')} definition={t('uniqueDef')} value={number(online.uniqueDevices)} />
        <Figure
          name={t('declaredWatching')}
          definition={t('declaredWatchingDef')}
          value={number(online.declared.people)}
          note={t('declaringDevices', { count: online.declared.devices })}
        />
        <Figure name={t('views')} definition={t('viewsDef')} value={number(online.views)} />
        <Figure
          name={t('watchMinutes')}
          definition={t('watchMinutesDef')}
          value={t('minutes', { count: Math.round(median) })}
          note={t('minutesNote', { mean: minutes(mean), total: minutes(total) })}
        />
        <Figure
          name={t('venuesCounted')}
          definition={t('venuesCountedDef')}
          value={`${number(totals.venuesCounted)}/${number(totals.venuesInvited)}`}
        />
        <Figure name={t('delegates')} definition={t('delegatesDef')} value={number(totals.delegates)} />
      </dl>
      <DeclaredUnits declared={online.declared} />
    </section>
  );
}
