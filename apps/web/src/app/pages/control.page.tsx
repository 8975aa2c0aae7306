import { useParams, useSearchParams } from 'react-router';
import { useLiveConnection } from '../../live/use-live';
import { usePageTitle } from '../../lib/use-page-title';
import { StaffConference } from '../layouts/staff-conference';
import { useAppTexts } from '../texts/app.texts';
import { ControlRoom } from './control/control-room';

export default function ControlPage() {
  const t = useAppTexts();
  const code = useParams().code ?? '';
  // A chair comes by a personal link, and may be signed in with an account as well.
  const as = useSearchParams()[0].get('as') === 'chair' ? 'chair' : 'account';
  const connection = useLiveConnection(as, code);
  usePageTitle(t(as === 'chair' ? 'watchTitle' : 'controlTitle'));
  return (
    <StaffConference connection={connection} needs="control-room.watch">
      {(conference) => <ControlRoom connection={connection} {...conference} />}
    </StaffConference>
  );
}
