import type { HelpCall } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { useFormats } from '../../lib/i18n/format';
import { useSaid } from '../../lib/support/support-words.texts';
import classes from './support.module.css';
import { useSupportTexts } from './support.texts';
import type { Support } from './use-support-desk';

/** Calls that are done, with the way back. */
export function FinishedList({
  calls,
  support,
  timeZone,
}: {
  calls: readonly HelpCall[];
  support: Support;
  timeZone: string;
}) {
  const t = useSupportTexts();
  const said = useSaid();
  const { time } = useFormats(timeZone);
  if (calls.length === 0) return null;
  return (
    <details className={classes.finished}>
      <summary>{t('finished', { count: calls.length })}</summary>
      <ul className={classes.list}>
        {calls.map((call) => (
          <li key={call.id} className={classes.finishedCall}>
            <span>
              <strong>{call.venueName}</strong>{' '}
              <span className={classes.quiet}>
                {call.closedAt !== null && t('finishedAt', { time: time(call.closedAt) })}
                {call.messages[0] && ` · ${said(call.messages[0])}`}
              </span>
            </span>
            <Button
              size="xs"
              variant="default"
              disabled={support.commands.busy.has(call.id)}
              onClick={() => support.reopen(call)}
            >
              {t('reopen')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
