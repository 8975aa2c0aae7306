import { VenueLinks } from '../../features/people/venue-links';
import { VenuesStep } from '../../features/participations/venues-step';
import { useParticipationsTexts } from '../../features/participations/participations.texts';
import { ScreenList } from '../../features/screens/screen-list';
import { usePageTitle } from '../../lib/use-page-title';
import { usePreparedConference } from '../layouts/prepare-layout';

export default function PrepareVenuesPage() {
  const t = useParticipationsTexts();
  const conference = usePreparedConference();
  usePageTitle(`${t('title')} – ${conference.title}`);
  return (
    <VenuesStep
      conference={conference}
      screens={({ id, venueName }) => (
        <ScreenList
          of={{ path: `/conferences/${conference.code}/participations/${id}`, as: 'account' }}
          venueName={venueName}
        />
      )}
      links={(participation, onChanged) => (
        <VenueLinks
          conference={conference}
          participation={participation}
          mayHandOver={conference.permissions.includes('people.hand-over')}
          onHandedOver={onChanged}
        />
      )}
    />
  );
}
