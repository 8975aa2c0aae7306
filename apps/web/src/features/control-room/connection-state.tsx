import { IconCircleDashed, IconPlugConnected } from '@tabler/icons-react';
import { useControlRoomTexts } from './control-room.texts';
import classes from './sources.module.css';

/** Whether a lecturer's page is there. */
export function ConnectionState({ connected }: { connected: boolean }) {
  const t = useControlRoomTexts();
  const Icon = connected ? IconPlugConnected : IconCircleDashed;
  return (
    <span className={classes.state} data-connected={connected}>
      <Icon size={16} aria-hidden />
      {t(connected ? 'connected' : 'notConnected')}
    </span>
  );
}
