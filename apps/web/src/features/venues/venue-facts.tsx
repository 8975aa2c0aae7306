import type { Venue } from '@diem-cau/shared';
import { useVenuesTexts } from './venues.texts';
import classes from './venues.module.css';

/** A record that the one who looks does not keep. */
export function VenueFacts({ venue }: { venue: Venue }) {
  const t = useVenuesTexts();
  const facts = [
    [t('host'), [venue.hostUnitName, ...[...venue.hostUnitPath].reverse()].join(' · ')],
    [t('address'), venue.address],
    [t('phones'), venue.phones.join(', ')],
    [t('capacity'), venue.capacity],
    [t('lineNote'), venue.lineNote],
    [t('keeper'), venue.keeperUnitName],
  ] as const;
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value !== null && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
