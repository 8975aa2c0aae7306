import type { LinkStatus } from '@diem-cau/shared';
import { useFormats } from '../../lib/i18n/format';
import { dayText } from '../../lib/time/day';
import { toLocalInput } from '../../lib/time/zoned';
import { Tag } from '../../ui/tag';
import classes from './people.module.css';
import { usePeopleTexts } from './people.texts';

/** Whether somebody has a link, and whether they have used it. */
export function LinkState({ link, timeZone }: { link: LinkStatus | null; timeZone: string }) {
  const t = usePeopleTexts();
  const { time } = useFormats(timeZone);
  const day = (iso: string) => dayText(toLocalInput(iso, timeZone).slice(0, 10));
  const moment = (iso: string) => `${time(iso)} ${day(iso)}`;
  return (
    <div className={classes.link}>
      {link === null && <Tag>{t('linkNone')}</Tag>}
      {link?.lastOpenedAt === null && <Tag tone="brand">{t('linkSent')}</Tag>}
      {link?.lastOpenedAt && <Tag tone="good">{t('linkOpened')}</Tag>}
      {link && (
        <span className={classes.quiet}>
          {link.lastOpenedAt === null
            ? t('linkMade', { time: moment(link.madeAt) })
            : t('linkLast', { time: moment(link.lastOpenedAt) })}
          <br />
          {t('linkExpires', { day: day(link.expiresAt) })}
        </span>
      )}
    </div>
  );
}
