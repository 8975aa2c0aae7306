import { useParticipationsTexts } from '../../features/participations/participations.texts';
import { PlanVenues } from '../../features/participations/plan-venues';
import { StepHeading } from '../../features/participations/step-heading';
import { usePageTitle } from '../../lib/use-page-title';
import { usePreparedConference } from '../layouts/prepare-layout';

export default function PlanVenuesPage() {
  const t = useParticipationsTexts();
  const { code, title } = usePreparedConference();
  usePageTitle(`${t('planTitle')} – ${title}`);
  return (
    <>
      <StepHeading code={code} title={t('planTitle')} hint={t('planHint')} />
      <PlanVenues code={code} />
    </>
  );
}
