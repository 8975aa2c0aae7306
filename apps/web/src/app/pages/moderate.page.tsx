import { useParams } from 'react-router';
import { ModerationDesk } from '../../features/qa/moderation-desk';
import { usePageTitle } from '../../lib/use-page-title';
import { useLiveConnection } from '../../live/use-live';
import { StaffConference } from '../layouts/staff-conference';
import { StaffPage } from '../layouts/staff-page';
import { useAppTexts } from '../texts/app.texts';

export default function ModeratePage() {
  const t = useAppTexts();
  const code = useParams().code ?? '';
  const connection = useLiveConnection('account', code);
  usePageTitle(t('moderateTitle'));
  return (
    <StaffConference connection={connection} needs="qa.moderate">
      {(conference) => (
        <StaffPage {...conference} width="narrow">
          <h2>{t('moderateTitle')}</h2>
          <ModerationDesk
            connection={connection}
            timeZone={conference.entered.conference.timeZone}
            disabled={!conference.online}
          />
        </StaffPage>
      )}
    </StaffConference>
  );
}
