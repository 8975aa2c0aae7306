import {
  IconAlertTriangle,
  IconCircleCheck,
  IconExclamationCircle,
  IconInfoCircle,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notice.module.css';

export type NoticeTone = 'info' | 'good' | 'amber' | 'fault';

const ICONS = {
  info: IconInfoCircle,
  good: IconCircleCheck,
  amber: IconAlertTriangle,
  fault: IconExclamationCircle,
};

interface Props {
  tone: NoticeTone;
  children: ReactNode;
  /** A button at the end of the line. */
  action?: ReactNode;
}

/** One sentence about the state of things; its icon and words say what its colour says. */
export function Notice({ tone, children, action }: Props) {
  const Icon = ICONS[tone];
  return (
    <div className={classes.notice} data-tone={tone} role={tone === 'fault' ? 'alert' : 'status'}>
      <Icon size={22} aria-hidden className={classes.icon} />
      <div className={classes.text}>{children}</div>
      {action}
    </div>
  );
}
