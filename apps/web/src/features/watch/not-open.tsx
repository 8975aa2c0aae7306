import type { ErrorCode, WireError } from '@diem-cau/shared';
import { IconCalendarOff, IconClockHour4, IconLock, IconZoomQuestion } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useErrorText } from '../../lib/i18n/error-text';
import { EmptyState } from '../../ui/empty-state';
import { useWatchTexts } from './watch.texts';

const KINDS = {
  CONFERENCE_NOT_READY: { icon: IconClockHour4, title: 'notReady' },
  CONFERENCE_INTERNAL: { icon: IconLock, title: 'internal' },
  CONFERENCE_CANCELLED: { icon: IconCalendarOff, title: 'cancelled' },
  CONFERENCE_UNKNOWN: { icon: IconZoomQuestion, title: 'unknown' },
} as const satisfies Partial<Record<ErrorCode, unknown>>;

export type NotOpenCode = keyof typeof KINDS;

export const isNotOpen = (error: WireError): error is WireError & { code: NotOpenCode } =>
  error.code in KINDS;

/** Nobody did anything wrong: it is just not open to whoever came with this link. */
export function NotOpen({
  error,
  about,
  children,
}: {
  error: WireError & { code: NotOpenCode };
  /** Which conference it is, where everybody may know. */
  about?: ReactNode;
  children: ReactNode;
}) {
  const t = useWatchTexts();
  const errorText = useErrorText();
  const { icon: Icon, title } = KINDS[error.code];
  return (
    <EmptyState page={!about} icon={<Icon size={48} stroke={1.5} />} title={t(title)}>
      {about}
      <p>{errorText(error)}</p>
      {children}
    </EmptyState>
  );
}
