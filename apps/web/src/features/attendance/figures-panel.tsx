import { memo } from 'react';
import type { LiveFigures } from '@diem-cau/shared';
import { useFormats } from '../../lib/i18n/format';
import { Figure } from '../../ui/figure';
import { useAttendanceTexts } from './attendance.texts';
import classes from './figures-panel.module.css';

/** Kinds of figures stand side by side and are never added up. */
export const FiguresPanel = memo(function FiguresPanel({
  figures,
  timeZone,
}: {
  figures: LiveFigures | null;
  timeZone: string;
}) {
  const t = useAttendanceTexts();
  const { time, exactTime, number } = useFormats(timeZone);
  const show = (value: number | undefined) => (value === undefined ? '–' : number(value));
  const ofInvited = (value: number | undefined, apart = 0) =>
    figures === null ? '–' : `${show(value)}/${number(figures.venuesInvited - apart)}`;
  return (
    <section aria-labelledby="figures" className={classes.panel}>
      <div className={classes.head}>
        <h2 id="figures">{t('figures')}</h2>
        <span>{figures === null ? t('figuresWaiting') : t('asOf', { time: exactTime(figures.at) })}</span>
      </div>
      <dl className={classes.grid}>
        <Figure
          name={t('concurrent')}
          definition={t('concurrentDef')}
          value={show(figures?.concurrentDevices)}
        />
        <Figure
          name={t('peak')}
          definition={t('peakDef')}
          value={show(figures?.peakDevices)}
          note={figures?.peakAt ? t('peakAt', { time: time(figures.peakAt) }) : undefined}
        />
        <Figure name={t('unique')} definition={t('uniqueDef')} value={show(figures?.uniqueDevices)} />
        <Figure
          name={t('declaredWatching')}
          definition={t('declaredWatchingDef')}
          value={show(figures?.declaredWatching)}
          note={
            figures?.declaringDevices ? t('declaringDevices', { count: figures.declaringDevices }) : undefined
          }
        />
        <Figure
          name={t('venuesConnected')}
          definition={t('venuesConnectedDef')}
          value={ofInvited(figures?.venuesConnected, figures?.venuesExternal)}
          note={
            figures?.venuesExternal
              ? t('externalConnected', {
                  connected: figures.venuesExternalConnected,
                  count: figures.venuesExternal,
                })
              : undefined
          }
        />
        {figures !== null && figures.venuesAnswered !== null && (
          <Figure
            name={t('venuesAnswered')}
            definition={t('venuesAnsweredDef')}
            value={ofInvited(figures.venuesAnswered)}
          />
        )}
        <Figure
          name={t('venuesCounted')}
          definition={t('venuesCountedDef')}
          value={ofInvited(figures?.venuesCounted)}
        />
        <Figure
          name={t('delegates')}
          definition={t('delegatesDef')}
          value={show(figures?.delegatesPresent)}
        />
      </dl>
    </section>
  );
});
