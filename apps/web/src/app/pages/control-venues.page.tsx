import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { mergeBoard } from '../../features/control-room/board';
import { useVenueDeskTexts } from '../../features/venue-desk/venue-desk.texts';
import { usePageTitle } from '../../lib/use-page-title';
import type { LiveConnection } from '../../live/connection';
import { useCommandWatch } from '../../live/use-command-watch';
import { useLiveConnection } from '../../live/use-live';
import { ConnectionBanner } from '../../ui/connection-banner';
import { StateTag } from '../../ui/state-tag';
import { StaffConference, type InConference } from '../layouts/staff-conference';
import { StaffHeader } from '../layouts/staff-header';
import classes from './control/venues-page.module.css';
import { VenueDeskPanel } from './control/venue-desk-panel';

/** All venues of a conference on a display of their own. */
export default function ControlVenuesPage() {
  const t = useVenueDeskTexts();
  const code = useParams().code ?? '';
  const as = useSearchParams()[0].get('as') === 'chair' ? 'chair' : 'account';
  const connection = useLiveConnection(as, code);
  usePageTitle(t('pageTitle'));
  return (
    <StaffConference connection={connection} needs="control-room.watch">
      {(conference) => <Venues connection={connection} {...conference} />}
    </StaffConference>
  );
}

function Venues(props: InConference & { connection: LiveConnection }) {
  const { connection, entered, live } = props;
  const board = useCommandWatch(connection, 'control-room:watch', 'control-room:board-changed', mergeBoard);
  const { sources } = entered.stage;
  const onAir = useMemo<ReadonlySet<string>>(() => new Set(sources.map(({ key }) => key)), [sources]);
  const wide = useMediaQuery('(min-width: 78em)', true, { getInitialValueInEffect: false });
  return (
    <div className={classes.page}>
      <StaffHeader conference={entered.conference} me={entered.me}>
        <StateTag state={entered.conference.state} />
      </StaffHeader>
      <ConnectionBanner status={live.status} error={live.error} />
      <main id="content" tabIndex={-1} className={classes.main}>
        <VenueDeskPanel {...props} board={board} onAir={onAir} wide={wide} buttonOf={null} actionsOf={null} />
      </main>
    </div>
  );
}
