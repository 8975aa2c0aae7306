import { isCorrectable, type Conference } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '../../../lib/i18n/format';
import { CorrectTimesDialog } from './correct-times-dialog';
import classes from './official-times.module.css';
import { useLiveTimesHistory } from './official-times.queries';
import { useOfficialTimesTexts } from './official-times.texts';

interface Props {
  conference: Conference;
  clockOffsetMs: number;
  mayCorrect: boolean;
  onCorrected: () => void;
}

/** When the conference really began and ended, and who has put it right. */
export function OfficialTimes({ conference, clockOffsetMs, mayCorrect, onCorrected }: Props) {
  const t = useOfficialTimesTexts();
  const { code, state, timeZone, wentLiveAt, endedAt } = conference;
  const { dateTime } = useFormats(timeZone);
  const history = useLiveTimesHistory(code).data ?? [];
  const [asked, setAsked] = useState(false);
  if (wentLiveAt === null) return null;
  const said = (from: string, to: string | null) =>
    t('historyTimes', { from: dateTime(from), to: to === null ? t('running') : dateTime(to) });
  return (
    <section className={classes.panel} aria-labelledby="official-times">
      <div className={classes.head}>
        <div>
          <h2 id="official-times">{t('title')}</h2>
          <p className={classes.soft}>{t('hint')}</p>
        </div>
        {mayCorrect && isCorrectable(state) && (
          <Button variant="default" onClick={() => setAsked(true)}>
            {t('correct')}
          </Button>
        )}
      </div>
      <dl className={classes.times}>
        <div>
          <dt>{t('wentLive')}</dt>
          <dd>{dateTime(wentLiveAt)}</dd>
        </div>
        <div>
          <dt>{t('ended')}</dt>
          <dd>{endedAt === null ? t('running') : dateTime(endedAt)}</dd>
        </div>
      </dl>
      {history.length > 0 && (
        <details className={classes.history}>
          <summary>
            {t('history')} ({history.length})
          </summary>
          <ol>
            {history.map(({ id, at, correctedBy, reason, before, after }) => (
              <li key={id}>
                <p>
                  <strong>{t('historyLine', { by: correctedBy, at: dateTime(at) })}:</strong> {reason}
                </p>
                <p className={classes.soft}>
                  {t('before')}: {said(before.wentLiveAt, before.endedAt)}
                </p>
                <p className={classes.soft}>
                  {t('after')}: {said(after.wentLiveAt, after.endedAt)}
                </p>
              </li>
            ))}
          </ol>
        </details>
      )}
      {asked && (
        <CorrectTimesDialog
          conference={conference}
          wentLiveAt={wentLiveAt}
          clockOffsetMs={clockOffsetMs}
          onCorrected={onCorrected}
          onClose={() => setAsked(false)}
        />
      )}
    </section>
  );
}
