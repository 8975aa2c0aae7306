import type { VenueState } from '@diem-cau/shared';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconClipboardCheck,
  IconDoorExit,
  IconPlugConnected,
} from '@tabler/icons-react';
import { useControlRoomTexts } from './control-room.texts';
import classes from './sources.module.css';

const ICONS = {
  'not-connected': IconCircleDashed,
  tested: IconClipboardCheck,
  connected: IconPlugConnected,
  ready: IconCircleCheck,
  present: IconPlugConnected,
  lost: IconAlertTriangle,
  left: IconDoorExit,
} as const;

/** Where a venue stands, in a word and a picture. */
export function ConnectionState({ state }: { state: VenueState }) {
  const t = useControlRoomTexts();
  const Icon = ICONS[state];
  return (
    <span className={classes.state} data-state={state}>
      <Icon size={16} aria-hidden />
      {t(`state.${state}`)}
    </span>
  );
}
