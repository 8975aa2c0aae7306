import { InvitationsDesk } from '../../features/invitations/invitations-desk';
import { useInvitationsTexts } from '../../features/invitations/invitations.texts';
import { usePageTitle } from '../../lib/use-page-title';
import { usePreparedConference } from '../layouts/prepare-layout';

export default function PrepareInvitationsPage() {
  const t = useInvitationsTexts();
  const conference = usePreparedConference();
  usePageTitle(`${t('pageTitle')} – ${conference.title}`);
  return <InvitationsDesk conference={conference} />;
}
