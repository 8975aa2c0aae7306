import { DelegatesDesk } from '../../features/delegates/delegates-desk';
import { useDelegatesTexts } from '../../features/delegates/delegates.texts';
import { usePageTitle } from '../../lib/use-page-title';
import { usePreparedConference } from '../layouts/prepare-layout';

export default function PrepareDelegatesPage() {
  const t = useDelegatesTexts();
  const conference = usePreparedConference();
  usePageTitle(`${t('pageTitle')} – ${conference.title}`);
  return <DelegatesDesk conference={conference} />;
}
