import type { LinkStatus } from '@diem-cau/shared';
import { useFormats } from '../../lib/i18n/format';
import { Tag } from '../../ui/tag';
import classes from './people.module.css';
import { usePeopleTexts } from './people.texts';

/** Whether somebody has a link, and whether they have used it. */
export function LinkState({ link, timeZone }: { link: LinkStatus | null; timeZone: string }) {
  const t = usePeopleTexts();
  const { dateTime } = useFormats(timeZone);
  if (link === null) return <Tag>{t('linkNone')}</Tag>;
  const { madeAt, lastOpenedAt, expiresAt } = link;
  return (
    <div className={classes.link}>
      {lastOpenedAt === null ? (
        <Tag tone="brand">{t('linkSent', { time: dateTime(madeAt) })}</Tag>
      ) : (
        <Tag tone="good">{t('linkOpened', { time: dateTime(lastOpenedAt) })}</Tag>
      )}
      <span className={classes.quiet}>{t('linkExpires', { time: dateTime(expiresAt) })}</span>
    </div>
  );
}
