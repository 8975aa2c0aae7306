import { isNoticeOn, type SentNotice } from '@diem-cau/shared';
import { Button, Progress } from '@mantine/core';
import { useFormats } from '../../lib/i18n/format';
import { Tag } from '../../ui/tag';
import classes from './support.module.css';
import { useSupportTexts } from './support.texts';

interface Props {
  notice: SentNotice;
  /** Whom it went to, in words. */
  to: string;
  now: number;
  timeZone: string;
  busy: boolean;
  onWithdraw: () => void;
  onAgain: () => void;
}

/** One notice that was sent: whom it went to, whose screens have shown it, and how long it is still on. */
export function SentNoticeCard({ notice, to, now, timeZone, busy, onWithdraw, onAgain }: Props) {
  const t = useSupportTexts();
  const { time } = useFormats(timeZone);
  const { text, urgency, sentAt, sentBy, expiresAt, withdrawnAt, screens, shown } = notice;
  const isOn = isNoticeOn(notice, now);
  const ended = t(withdrawnAt === null ? 'over' : 'withdrawn');
  return (
    <li className={classes.card} data-over={!isOn}>
      <div className={classes.inside}>
        <p className={classes.noticeText}>{text}</p>
        <p className={classes.quiet}>
          <Tag tone={urgency === 'important' ? 'amber' : 'plain'}>{t(urgency)}</Tag>
          <span>{to}</span>
          <span>{t('sentLine', { time: time(sentAt), name: sentBy })}</span>
          <span>
            {isOn ? (expiresAt === null ? t('onOpen') : t('onUntil', { time: time(expiresAt) })) : ended}
          </span>
        </p>
        {screens === 0 ? (
          <p className={classes.quiet}>{t('noScreens')}</p>
        ) : (
          <div>
            <p className={classes.shown}>{t('shown', { shown, count: screens })}</p>
            <Progress
              value={(shown / screens) * 100}
              color="good"
              aria-label={t('shown', { shown, count: screens })}
            />
          </div>
        )}
        <div className={classes.buttons}>
          {isOn && (
            <Button size="xs" variant="default" disabled={busy} onClick={onWithdraw}>
              {t('withdraw')}
            </Button>
          )}
          <Button size="xs" variant="subtle" onClick={onAgain}>
            {t('again')}
          </Button>
        </div>
      </div>
    </li>
  );
}
