import type { HeadCount } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Formats } from '../../lib/i18n/format';
import { useVenueDeskTexts } from './venue-desk.texts';
import classes from './venue-sheet.module.css';

interface Props {
  counts: readonly HeadCount[];
  formats: Formats;
  /** Null for those who may not enter one. */
  countForm: ReactNode;
}

/** How many are present, who said so and when; a count that was told by telephone is entered here. */
export function VenueCounts({ counts, formats, countForm }: Props) {
  const t = useVenueDeskTexts();
  const [entering, setEntering] = useState(false);
  return (
    <section aria-labelledby="venue-counts">
      <h3 id="venue-counts">{t('sectionCount')}</h3>
      {counts.length === 0 && <p className={classes.quiet}>{t('noCounts')}</p>}
      <ul className={classes.log}>
        {counts.map((count) => (
          <li key={count.id}>
            {count.source === 'declared'
              ? t('countDeclared', {
                  count: count.count,
                  by: count.enteredBy,
                  time: formats.time(count.enteredAt),
                })
              : t('countTelephoned', {
                  count: count.count,
                  informant: count.informant ?? '',
                  by: count.enteredBy,
                  time: formats.time(count.toldAt ?? count.enteredAt),
                })}
            {count.note !== null && <span className={classes.quiet}> – {count.note}</span>}
          </li>
        ))}
      </ul>
      {countForm === null && <p className={classes.quiet}>{t('countBySecretary')}</p>}
      {countForm !== null && !entering && (
        <Button variant="default" size="sm" onClick={() => setEntering(true)}>
          {t('enterCount')}
        </Button>
      )}
      {entering && countForm}
    </section>
  );
}
