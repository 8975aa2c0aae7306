import type { OfficialTimes } from '@diem-cau/shared';
import { asWireError } from '../../lib/errors/command-error';
import { useFormats } from '../../lib/i18n/format';
import { ErrorState } from '../../ui/error-state';
import { LoadingState } from '../../ui/loading-state';
import { useTimesHistory } from './agenda-editor.queries';
import { useAgendaEditorTexts } from './agenda-editor.texts';
import classes from './item-form.module.css';

interface Props {
  code: string;
  itemId: string;
  timeZone: string;
}

/** Who changed an item's official times, when, from what, and why. */
export function TimesHistory({ code, itemId, timeZone }: Props) {
  const t = useAgendaEditorTexts();
  const { exactTime, dateTime } = useFormats(timeZone);
  const history = useTimesHistory(code, itemId);
  const span = ({ actualStart, actualEnd }: OfficialTimes) =>
    actualStart === null
      ? t('never')
      : `${exactTime(actualStart)}–${actualEnd === null ? t('running') : exactTime(actualEnd)}`;
  return (
    <section aria-label={t('history')} className={classes.history}>
      <h3>{t('history')}</h3>
      {history.isPending && <LoadingState />}
      {history.isError && (
        <ErrorState error={asWireError(history.error)} onRetry={() => void history.refetch()} />
      )}
      {history.data?.length === 0 && <p className={classes.quiet}>{t('noHistory')}</p>}
      <ol className={classes.changes}>
        {history.data?.map(({ at, action, byName, before, after, reason }) => (
          <li key={`${at} ${action}`}>
            <p>
              <strong>{t('changedBy', { action: t(`action.${action}`), name: byName })}</strong>
              <span className={classes.quiet}> · {dateTime(at)}</span>
            </p>
            <p>{t('changedFrom', { before: span(before), after: span(after) })}</p>
            {reason !== null && <p>{t('changedReason', { reason })}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
