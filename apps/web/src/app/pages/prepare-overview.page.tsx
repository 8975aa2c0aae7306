import { useNavigate } from 'react-router';
import { ConferenceOverview } from '../../features/conferences/overview/conference-overview';
import { usePageTitle } from '../../lib/use-page-title';
import { usePreparedConference } from '../layouts/prepare-layout';

export default function PrepareOverviewPage() {
  const conference = usePreparedConference();
  const navigate = useNavigate();
  usePageTitle(conference.title);
  return (
    <ConferenceOverview
      key={conference.code}
      conference={conference}
      onCopied={(code) => void navigate(`/admin/conferences/${code}`)}
      onDeleted={() => void navigate('/admin', { replace: true })}
    />
  );
}
