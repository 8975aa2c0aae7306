import { useParticipationsTexts } from '../../features/participations/participations.texts';
import { PeopleImport } from '../../features/participations/people-import';
import { StepHeading } from '../../features/participations/step-heading';
import { usePageTitle } from '../../lib/use-page-title';
import { usePreparedConference } from '../layouts/prepare-layout';

export default function VenuePeoplePage() {
  const t = useParticipationsTexts();
  const { code, title } = usePreparedConference();
  usePageTitle(`${t('peopleTitle')} – ${title}`);
  return (
    <>
      <StepHeading code={code} title={t('peopleTitle')} hint={t('peopleHint')} />
      <PeopleImport code={code} />
    </>
  );
}
