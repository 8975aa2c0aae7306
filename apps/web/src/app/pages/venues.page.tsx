import { useSession } from '../../features/identity/session';
import { checksOfVenue } from '../../features/line-check/line-check.queries';
import { useLineCheckTexts } from '../../features/line-check/line-check.texts';
import { LineHistory } from '../../features/line-check/line-history';
import { ScreenList } from '../../features/screens/screen-list';
import { VenueList } from '../../features/venues/venue-list';
import { useVenuesTexts } from '../../features/venues/venues.texts';
import { usePageTitle } from '../../lib/use-page-title';
import { Section } from '../../ui/section';
import classes from './admin.module.css';

export default function VenuesPage() {
  const t = useVenuesTexts();
  const lineChecks = useLineCheckTexts();
  const permissions = useSession().data?.permissions ?? [];
  usePageTitle(t('title'));
  return (
    <>
      <h1 className={classes.title}>{t('title')}</h1>
      <p className={classes.hint}>{t('hint')}</p>
      <VenueList
        mayAdd={permissions.includes('venue.manage')}
        screens={({ id, name }) => (
          <>
            <ScreenList of={{ path: `/venues/${id}`, as: 'account' }} venueName={name} />
            <Section title={lineChecks('history')}>
              <LineHistory of={checksOfVenue(id)} />
            </Section>
          </>
        )}
      />
    </>
  );
}
