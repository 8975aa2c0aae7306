import type { Hotline } from '@diem-cau/shared';
import { IconPhone } from '@tabler/icons-react';
import { useCommonTexts } from '../lib/i18n/common.texts';
import classes from './hotline-line.module.css';
import { PhoneLink } from './phone-link';

/** Whom to call when something does not work: one tap on a phone. */
export function HotlineLine({ hotline }: { hotline: Pick<Hotline, 'name' | 'phone'> | null }) {
  const t = useCommonTexts();
  if (hotline === null) return null;
  const { name, phone } = hotline;
  return (
    <p className={classes.line}>
      <IconPhone size={22} aria-hidden />
      <span>
        {t('hotline')}
        {name !== null && <> ({name})</>}: <PhoneLink phone={phone} />
      </span>
    </p>
  );
}
