import { useLiveConnection } from '../../live/use-live';
import { HelpSection } from '../../features/room-support/help-section';
import { OwnVenuePage } from './own-venue/own-venue-page';

/** Who looks after a venue's machines: its screens, and whom to call. */
export default function TechnicianPage() {
  const connection = useLiveConnection('technician', null);
  return (
    <OwnVenuePage
      role="technician"
      connection={connection}
      parts={({ conference: { timeZone } }) => ({
        first: null,
        before: <HelpSection connection={connection} timeZone={timeZone} />,
        after: null,
      })}
    />
  );
}
