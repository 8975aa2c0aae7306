import type { WireError } from '@diem-cau/shared';
import { CloseButton } from '@mantine/core';
import { useCommonTexts } from '../lib/i18n/common.texts';
import { useErrorText } from '../lib/i18n/error-text';
import { Notice } from './notice';

interface Props {
  failure: { what: string; error: WireError } | null;
  onDismiss: () => void;
}

/** What was wanted, why it was refused, and what to do next. */
export function FailureNotice({ failure, onDismiss }: Props) {
  const t = useCommonTexts();
  const text = useErrorText();
  if (failure === null) return null;
  return (
    <Notice tone="fault" action={<CloseButton aria-label={t('close')} c="inherit" onClick={onDismiss} />}>
      <strong>{failure.what}:</strong> {text(failure.error)}
    </Notice>
  );
}
