import { useParams, useSearchParams } from 'react-router';
import { useHallTexts } from '../../features/hall/hall.texts';
import { useLiveConnection } from '../../live/use-live';
import { usePageTitle } from '../../lib/use-page-title';
import { StaffConference } from '../layouts/staff-conference';
import { HallScreen } from './hall/hall-screen';

export default function HallPage() {
  const t = useHallTexts();
  const code = useParams().code ?? '';
  const [search, setSearch] = useSearchParams();
  const connection = useLiveConnection('account', code);
  usePageTitle(t('screenTitle'));
  return (
    <StaffConference connection={connection} needs="control-room.watch">
      {({ entered }) => (
        <HallScreen
          connection={connection}
          entered={entered}
          view={search.get('view') === 'mosaic' ? 'mosaic' : 'venue'}
          onView={(view) => setSearch({ view }, { replace: true })}
        />
      )}
    </StaffConference>
  );
}
