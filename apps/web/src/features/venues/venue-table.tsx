import type { Venue } from '@diem-cau/shared';
import { VenueRow } from './venue-row';
import { useVenuesTexts } from './venues.texts';
import classes from './venues.module.css';

interface Props {
  venues: readonly Venue[];
  /** They answer a former question, while the newer answer is on its way. */
  stale: boolean;
  onOpen: (venue: Venue) => void;
}

export function VenueTable({ venues, stale, onOpen }: Props) {
  const t = useVenuesTexts();
  return (
    <table className={classes.table} aria-label={t('list')} aria-busy={stale}>
      <thead>
        <tr>
          <th scope="col">{t('colVenue')}</th>
          <th scope="col">{t('colUnit')}</th>
          <th scope="col">{t('colPhones')}</th>
          <th scope="col">{t('colCapacity')}</th>
          <th scope="col">{t('colScreens')}</th>
        </tr>
      </thead>
      <tbody>
        {venues.map((venue) => (
          <VenueRow key={venue.id} venue={venue} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}
