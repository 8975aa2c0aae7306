import { ConferenceStaff } from '../../features/conference-staff/conference-staff';
import { LinkSessions } from '../../features/conference-staff/link-sessions';
import { PeopleDesk } from '../../features/people/people-desk';
import { usePageTitle } from '../../lib/use-page-title';
import { usePreparedConference } from '../layouts/prepare-layout';
import { useAppTexts } from '../texts/app.texts';

export default function PreparePeoplePage() {
  const t = useAppTexts();
  const conference = usePreparedConference();
  const { code, permissions } = conference;
  usePageTitle(t('preparePeople'));
  return (
    <>
      <PeopleDesk conference={conference} />
      {permissions.includes('people.manage') && (
        <>
          <ConferenceStaff conferenceCode={code} />
          <LinkSessions conferenceCode={code} />
        </>
      )}
    </>
  );
}
