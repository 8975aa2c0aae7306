import { IconCalendarClock } from '@tabler/icons-react';
import { useLine } from '../../../features/venue-screen/use-line';
import { VenueStrip } from '../../../features/venue-screen/venue-strip';
import { useVenueTexts } from '../../../features/venue-screen/venue.texts';
import { EmptyState } from '../../../ui/empty-state';
import classes from './venue-kiosk.module.css';

/** A paired screen on a day without a conference. */
export function VenueWaiting({ venueName, reachable }: { venueName: string; reachable: boolean }) {
  const t = useVenueTexts();
  const line = useLine(reachable ? 'online' : 'offline', true, null);
  return (
    <div className={classes.kiosk}>
      <main className={classes.words}>
        <EmptyState icon={<IconCalendarClock size={72} />} title={t('noConference')} page>
          <p>{t('noConferenceHint')}</p>
        </EmptyState>
      </main>
      <VenueStrip venueName={venueName} conferenceTitle={null} now={null} line={line} onAir={false} />
    </div>
  );
}
