import type { Venue } from '@diem-cau/shared';
import { memo } from 'react';
import { PhoneLink } from '../../ui/phone-link';
import { Tag } from '../../ui/tag';
import { useVenuesTexts } from './venues.texts';
import classes from './venues.module.css';

interface Props {
  venue: Venue;
  onOpen: (venue: Venue) => void;
}

export const VenueRow = memo(function VenueRow({ venue, onOpen }: Props) {
  const t = useVenuesTexts();
  const above = [...venue.hostUnitPath].reverse();
  return (
    <tr className={classes.row}>
      <th scope="row">
        <button type="button" className={classes.open} onClick={() => onOpen(venue)}>
          {venue.name}
        </button>
        {venue.address !== null && <span className={classes.quiet}>{venue.address}</span>}
        {venue.archivedAt !== null && <Tag tone="plain">{t('archivedTag')}</Tag>}
      </th>
      <td data-label={t('colUnit')}>
        {venue.hostUnitName}
        {above.length > 0 && <span className={classes.place}>{above.join(' · ')}</span>}
      </td>
      <td data-label={t('colPhones')} data-empty={venue.phones.length === 0}>
        {venue.phones.map((phone) => (
          <PhoneLink key={phone} phone={phone} className={classes.phone} />
        ))}
      </td>
      <td data-label={t('colCapacity')} data-empty={venue.capacity === null} className="tabular">
        {venue.capacity}
      </td>
      <td data-label={t('colScreens')} className="tabular">
        {venue.screens > 0 ? venue.screens : <span className={classes.quiet}>{t('noScreens')}</span>}
      </td>
    </tr>
  );
});
