import type { SupportedVenue } from '@diem-cau/shared';
import { IconPhone } from '@tabler/icons-react';
import { PhoneLink } from '../../ui/phone-link';
import classes from './support.module.css';
import { useSupportTexts } from './support.texts';

/** Whom to telephone at the venue. */
export function VenuePhones({ venue }: { venue: SupportedVenue | undefined }) {
  const t = useSupportTexts();
  const people = (['coordinator', 'technician'] as const).flatMap((kind) => {
    const phone = venue?.[`${kind}Phone`] ?? null;
    return phone === null ? [] : [{ kind, phone, name: venue?.[`${kind}Name`] ?? null }];
  });
  if (people.length === 0) return <p className={classes.quiet}>{t('noPhones')}</p>;
  return (
    <ul className={classes.phones}>
      {people.map(({ kind, phone, name }) => (
        <li key={kind}>
          <IconPhone size={18} aria-hidden />
          {t(kind)}
          {name !== null && ` ${name}`}: <PhoneLink phone={phone} />
        </li>
      ))}
    </ul>
  );
}
