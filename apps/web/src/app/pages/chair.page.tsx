import { useParams } from 'react-router';
import { FloorPanel } from '../../features/floor-desk/floor-panel';
import { useFloorDesk } from '../../features/floor-desk/use-floor-desk';
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
  const floor = useFloorDesk(connection);
  usePageTitle(t('chairTitle'));
  return (
    <StaffConference connection={connection} needs="roll-call.run">
      {(conference) => (
        <StaffPage {...conference} width="narrow">
          <FloorPanel
            floor={floor}
            entered={conference.entered}
            clockOffsetMs={conference.live.clockOffsetMs}
            disabled={!conference.online}
          />
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
