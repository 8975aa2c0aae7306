import type { SessionRecord } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useFormats } from '../../lib/i18n/format';
import { useLanguage } from '../../lib/i18n/language';
import { ago } from '../../lib/time/ago';
import { useNow } from '../../lib/time/use-now';
import { Tag } from '../tag';
import { useSessionListTexts } from './session-list.texts';
import classes from './session-list.module.css';

interface Props<Session extends SessionRecord> {
  label: string;
  sessions: readonly Session[];
  /** Stands above the device: whose session it is, where that differs. */
  titleOf?: (session: Session) => string;
  /** The one that is just being ended. */
  ending: string | null;
  onEnd: (session: Session) => void;
}

const HANDHELD = new Set(['Android', 'iPhone', 'iPad']);
const MINUTE_MS = 60_000;

/** Browsers that are signed in, each with the way to end it. */
export function SessionList<Session extends SessionRecord>(props: Props<Session>) {
  const { label, sessions, titleOf, ending, onEnd } = props;
  const t = useSessionListTexts();
  const language = useLanguage();
  const { time, date } = useFormats();
  const now = useNow(MINUTE_MS);
  if (sessions.length === 0) return <p className={classes.none}>{t('none')}</p>;

  const deviceOf = ({ browser, system }: Session) =>
    browser && system ? t('device', { browser, system }) : (browser ?? system ?? t('unknownDevice'));
  const seen = ({ lastSeenAt }: Session) => {
    const before = ago(lastSeenAt, now, language);
    return before === null ? t('seenNow') : t('lastSeen', { ago: before });
  };
  return (
    <ul className={classes.list} aria-label={label}>
      {sessions.map((session) => {
        const Icon = session.system && HANDHELD.has(session.system) ? IconDeviceMobile : IconDeviceDesktop;
        const device = deviceOf(session);
        const title = titleOf?.(session);
        return (
          <li key={session.id} className={classes.item}>
            <Icon size={26} aria-hidden className={classes.icon} />
            <div className={classes.text}>
              <span className={classes.title}>
                {title ?? device} {session.current && <Tag tone="brand">{t('current')}</Tag>}
              </span>
              <span className={classes.detail}>
                {title !== undefined && `${device} · `}
                {t('openedAt', { time: `${time(session.openedAt)}, ${date(session.openedAt)}` })} ·{' '}
                {seen(session)}
              </span>
            </div>
            {!session.current && (
              <Button
                variant="default"
                loading={ending === session.id}
                onClick={() => onEnd(session)}
                aria-label={t('endOf', { device: title ? `${title}, ${device}` : device })}
              >
                {t('end')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
