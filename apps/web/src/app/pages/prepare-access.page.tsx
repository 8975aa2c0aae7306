import { Link } from 'react-router';
import { AccessDesk } from '../../features/public-access/access-desk';
import { usePublicAccessTexts } from '../../features/public-access/public-access.texts';
import { usePageTitle } from '../../lib/use-page-title';
import { usePreparedConference } from '../layouts/prepare-layout';

export default function PrepareAccessPage() {
  const t = usePublicAccessTexts();
  const conference = usePreparedConference();
  usePageTitle(t('title'));
  return (
    <AccessDesk
      conference={conference}
      changeVisibility={<Link to={`/admin/conferences/${conference.code}/details`}>{t('whoChange')}</Link>}
    />
  );
}
