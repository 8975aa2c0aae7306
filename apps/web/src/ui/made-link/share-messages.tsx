import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormats } from '../../lib/i18n/format';
import type { LinkedConference, LinkHolder } from './holder';
import classes from './made-link.module.css';
import { useMadeLinkTexts } from './made-link.texts';

/** Two messages, because a link and its PIN must not travel together. */
export function ShareMessages({ holder, conference }: { holder: LinkHolder; conference: LinkedConference }) {
  const t = useMadeLinkTexts();
  const { dateTime } = useFormats(conference.timeZone);
  const [copied, setCopied] = useState<'invitation' | 'pin' | 'failed' | null>(null);
  const { name, kind, link } = holder;
  const { title, scheduledStart } = conference;
  const messages = {
    invitation: t('invitation', {
      name,
      title,
      role: t(`role.${kind}`),
      time: dateTime(scheduledStart),
      url: link.url,
    }),
    pin: t('pinMessage', { name, title, pin: link.pin }),
  };
  const copy = (which: keyof typeof messages) =>
    navigator.clipboard.writeText(messages[which]).then(
      () => setCopied(which),
      () => setCopied('failed'),
    );
  const button = (which: keyof typeof messages, text: string) => (
    <Button
      variant="light"
      leftSection={
        copied === which ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />
      }
      onClick={() => void copy(which)}
    >
      {text}
    </Button>
  );
  return (
    <section aria-label={t('zalo')} className={classes.share}>
      <h3 className={classes.shareTitle}>{t('zalo')}</h3>
      <p className={classes.quiet}>{t('zaloHint')}</p>
      <div className={classes.shareButtons}>
        {button('invitation', t('copyInvitation'))}
        {button('pin', t('copyPin'))}
      </div>
      <p role="status" className={classes.quiet}>
        {copied === 'failed' ? t('copyFailed') : copied !== null && t('copied')}
      </p>
    </section>
  );
}
