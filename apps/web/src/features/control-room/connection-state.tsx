import type { VenueState } from '@diem-cau/shared';
import { IconAlertTriangle, IconCircleDashed, IconPlugConnected } from '@tabler/icons-react';
import { useControlRoomTexts } from './control-room.texts';
import classes from './sources.module.css';

const LOOKS = {
  connected: { Icon: IconPlugConnected, text: 'connected' },
  'not-connected': { Icon: IconCircleDashed, text: 'notConnected' },
  lost: { Icon: IconAlertTriangle, text: 'lost' },
} as const;

export function ConnectionState({ state }: { state: VenueState }) {
  const t = useControlRoomTexts();
  const { Icon, text } = LOOKS[state];
  return (
    <span className={classes.state} data-state={state}>
      <Icon size={16} aria-hidden />
      {t(text)}
    </span>
  );
}
