import type { WireError } from '@diem-cau/shared';
import { useCommonTexts } from '../lib/i18n/common.texts';
import { useErrorText } from '../lib/i18n/error-text';
import { Notice } from './notice';

interface Props {
  status: 'connecting' | 'online' | 'offline' | 'refused';
  error: WireError | null;
}

/** Says when what the page shows may be old. Nothing is shown while all is well. */
export function ConnectionBanner({ status, error }: Props) {
  const t = useCommonTexts();
  const text = useErrorText();
  switch (status) {
    case 'online':
      return null;
    case 'connecting':
      return <Notice tone="info">{t('connecting')}</Notice>;
    case 'offline':
      return <Notice tone="amber">{t('offline')}</Notice>;
    case 'refused':
      return <Notice tone="fault">{error === null ? t('refused') : text(error)}</Notice>;
  }
}
