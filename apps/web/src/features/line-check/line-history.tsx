import type { LineCheck } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { asWireError } from '../../lib/errors/command-error';
import { useFormats } from '../../lib/i18n/format';
import { ErrorState } from '../../ui/error-state';
import { LoadingState } from '../../ui/loading-state';
import { Advice } from './check-result';
import classes from './line-check.module.css';
import { useLineChecks, type ChecksOf } from './line-check.queries';
import { useLineCheckTexts } from './line-check.texts';
import { MeasureList } from './measure-list';
import { useMeasureText } from './use-measure-text';
import { VerdictMark } from './verdict-mark';

const SHOWN_AT_FIRST = 4;

interface Props {
  of: ChecksOf;
  timeZone?: string;
}

/** A room's checks for all its conferences, newest first. */
export function LineHistory({ of, timeZone }: Props) {
  const t = useLineCheckTexts();
  const checks = useLineChecks(of);
  const [all, setAll] = useState(false);
  if (checks.isPending) return <LoadingState />;
  if (checks.data === undefined) {
    return <ErrorState error={asWireError(checks.error)} onRetry={() => void checks.refetch()} />;
  }
  const { length } = checks.data;
  if (length === 0) return <p className={classes.nothing}>{t('noHistory')}</p>;
  return (
    <div className={classes.history}>
      <ul aria-label={t('history')}>
        {checks.data.slice(0, all ? length : SHOWN_AT_FIRST).map((check) => (
          <Line key={check.id} check={check} timeZone={timeZone} />
        ))}
      </ul>
      {!all && length > SHOWN_AT_FIRST && (
        <Button variant="default" onClick={() => setAll(true)}>
          {t('showAll', { count: length })}
        </Button>
      )}
    </div>
  );
}

function Line({ check, timeZone }: { check: LineCheck; timeZone: string | undefined }) {
  const t = useLineCheckTexts();
  const { time, shortDate } = useFormats(timeZone);
  const text = useMeasureText();
  const { line, by, byName, conference, checkedAt } = check;
  const losses = [line.upLossPercent, line.downLossPercent].filter((loss) => loss !== null);
  const who = t(`by.${by}`);
  return (
    <li className={classes.past}>
      <div className={classes.pastHead}>
        <time dateTime={checkedAt}>
          {time(checkedAt)}, {shortDate(checkedAt)}
        </time>
        <VerdictMark verdict={check.verdict} />
      </div>
      <p className={classes.pastWhat}>
        {conference?.title ?? t('otherConference')}
        <span>{byName === null ? who : t('byNamed', { by: who, name: byName })}</span>
      </p>
      <p className={classes.pastFigures}>
        {line.upKbps === null
          ? t('figuresNone')
          : t('figures', {
              up: text('upKbps', line.upKbps),
              down: text('downKbps', line.downKbps),
              loss: text('upLossPercent', losses.length === 0 ? null : Math.max(...losses)),
              roundTrip: text('roundTripMs', line.roundTripMs),
            })}
      </p>
      <details className={classes.more}>
        <summary>{t('details')}</summary>
        <Advice check={check} />
        <MeasureList check={check} />
      </details>
    </li>
  );
}
