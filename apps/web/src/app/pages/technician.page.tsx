import { useLiveConnection } from '../../live/use-live';
import { OwnVenuePage } from './own-venue/own-venue-page';

/** Who looks after a venue's machines: its screens, and whom to call. */
export default function TechnicianPage() {
  return <OwnVenuePage role="technician" connection={useLiveConnection('technician', null)} />;
}
