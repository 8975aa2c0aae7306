import type { VenueOnBoard, VenueOnDesk } from '@diem-cau/shared';
import { Button } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { PhoneLink } from '../../ui/phone-link';
import { useVenueDeskTexts } from './venue-desk.texts';
import classes from './venue-sheet.module.css';

interface Props {
  venue: VenueOnBoard;
  kept: VenueOnDesk | null;
  /** Begins to note a call to a number; null for those who may not. */
  onCall: ((phone: string) => void) | null;
}

/** Whom to telephone. */
export function VenueContacts({ venue, kept, onCall }: Props) {
  const t = useVenueDeskTexts();
  const rows: { role: string; name: string | null; phone: string | null }[] = [
    { role: t('coordinator'), name: venue.coordinatorName ?? t('noPerson'), phone: venue.coordinatorPhone },
    { role: t('technician'), name: venue.technicianName ?? t('noPerson'), phone: venue.technicianPhone },
    ...venue.venuePhones.map((phone) => ({ role: t('venuePhone'), name: null, phone })),
  ];
  const notes = [
    [t('externalContact'), kept?.externalContact],
    [t('externalAddress'), kept?.externalAddress],
    [t('address'), kept?.address],
    [t('note'), kept?.note],
  ] as const;
  return (
    <section aria-labelledby="venue-people">
      <h3 id="venue-people">{t('sectionPeople')}</h3>
      <ul className={classes.contacts}>
        {rows.map(({ role, name, phone }, index) => (
          <li key={index}>
            <span className={classes.person}>
              <span className={classes.quiet}>{role}</span>
              {name !== null && <strong>{name}</strong>}
            </span>
            {phone === null ? (
              <span className={classes.quiet}>{t('noPhone')}</span>
            ) : (
              <PhoneLink phone={phone} className={classes.phone} />
            )}
            {phone !== null && onCall !== null && (
              <Button
                variant="default"
                size="compact-md"
                leftSection={<IconPhone size={16} aria-hidden />}
                onClick={() => onCall(phone)}
              >
                {t('logCall')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <dl className={classes.notes}>
        {notes.map(
          ([name, text]) =>
            text && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
