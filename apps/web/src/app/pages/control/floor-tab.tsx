import { FloorPanel } from '../../../features/floor-desk/floor-panel';
import { useFloorDeskTexts } from '../../../features/floor-desk/floor-desk.texts';
import { useFloorDesk } from '../../../features/floor-desk/use-floor-desk';
import type { LiveConnection } from '../../../live/connection';
import type { InConference } from '../../layouts/staff-conference';
import type { DeskTab } from './desk-tabs';

/** Who speaks and who waits to. It counts also while another panel is open. */
export function useFloorTab(connection: LiveConnection, { entered, live, online }: InConference): DeskTab {
  const t = useFloorDeskTexts();
  const floor = useFloorDesk(connection);
  return {
    name: 'floor',
    label: t('title'),
    waiting: floor.lists.waiting.length,
    panel: (
      <FloorPanel floor={floor} entered={entered} clockOffsetMs={live.clockOffsetMs} disabled={!online} />
    ),
  };
}
