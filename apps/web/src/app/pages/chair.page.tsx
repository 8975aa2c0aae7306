import { useParams } from 'react-router';
import { RollCallConsole } from '../../features/roll-call/roll-call-console';
import { usePageTitle } from '../../lib/use-page-title';
import { useLiveConnection } from '../../live/use-live';
import { StaffConference } from '../layouts/staff-conference';
import { StaffPage } from '../layouts/staff-page';
import { useAppTexts } from '../texts/app.texts';

/** The chair's page, on a tablet at the table: large, and only what a chair decides. */
export default function ChairPage() {
  const t = useAppTexts();
  const code = useParams().code ?? '';
  const connection = useLiveConnection('chair', code);
  usePageTitle(t('chairTitle'));
  return (
    <StaffConference connection={connection} needs="roll-call.run">
      {(conference) => (
        <StaffPage {...conference} width="narrow">
          <RollCallConsole
            large
            connection={connection}
            conference={conference.entered.conference}
            clockOffsetMs={conference.live.clockOffsetMs}
            disabled={!conference.online}
          />
        </StaffPage>
      )}
    </StaffConference>
  );
}
