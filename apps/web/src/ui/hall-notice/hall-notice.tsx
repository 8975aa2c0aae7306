import type { HallNotice } from '@diem-cau/shared';
import { IconAlertTriangle, IconSpeakerphone } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './hall-notice.module.css';
import { useHallNoticeTexts } from './hall-notice.texts';

interface Props {
  notice: Pick<HallNotice, 'text' | 'urgency'>;
  /** Small and at the side, so that what is on the picture can be read again. */
  settled?: boolean;
  /** A button beneath the text. */
  action?: ReactNode;
}

/** What the hall tells the rooms, as it looks over the picture; its letters follow `--notice-size`. */
export function HallNoticeCard({ notice: { text, urgency }, settled = false, action }: Props) {
  const t = useHallNoticeTexts();
  const Icon = urgency === 'important' ? IconAlertTriangle : IconSpeakerphone;
  return (
    <div
      className={classes.notice}
      data-urgency={urgency}
      data-settled={settled}
      role={urgency === 'important' ? 'alert' : 'status'}
    >
      <Icon aria-hidden className={classes.icon} />
      <div className={classes.body}>
        <p className={classes.from}>{t(urgency === 'important' ? 'important' : 'info')}</p>
        <p className={classes.text}>{text}</p>
      </div>
      {action}
    </div>
  );
}
