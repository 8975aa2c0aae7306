import { useNavigate } from 'react-router';
import { useStaffConference } from '../../features/conferences/conferences.queries';
import { EditDetails } from '../../features/conferences/details/edit-details';
import { usePageTitle } from '../../lib/use-page-title';
import { usePreparedConference } from '../layouts/prepare-layout';
import { useAppTexts } from '../texts/app.texts';

export default function PrepareDetailsPage() {
  const t = useAppTexts();
  const conference = usePreparedConference();
  const stored = useStaffConference(conference.code);
  const navigate = useNavigate();
  usePageTitle(`${t('prepareDetails')} – ${conference.title}`);
  return (
    <EditDetails
      key={conference.id}
      conference={conference}
      reload={async () => (await stored.refetch()).data}
      onCodeChanged={(code) => void navigate(`/admin/conferences/${code}/details`, { replace: true })}
    />
  );
}
