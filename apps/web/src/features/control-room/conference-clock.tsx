import { isOn, type Conference } from '@diem-cau/shared';
import { elapsed } from '../../lib/time/elapsed';
import { useNow } from '../../lib/time/use-now';
import { useFormats } from '../../lib/i18n/format';
import { StateTag } from '../../ui/state-tag';
import { useControlRoomTexts } from './control-room.texts';
import classes from './stage-desk.module.css';

interface Props {
  conference: Conference;
  /** Added to this computer's clock it gives the server's. */
  clockOffsetMs: number;
}

/** State and time, by the server's clock. */
export function ConferenceClock({ conference, clockOffsetMs }: Props) {
  const t = useControlRoomTexts();
  const { time } = useFormats(conference.timeZone);
  const now = useNow() + clockOffsetMs;
  const { state, wentLiveAt, endedAt, scheduledStart } = conference;
  const runs = isOn(state) && wentLiveAt !== null;
  return (
    <div className={classes.clock}>
      <StateTag state={state} />
      {runs && <strong role="timer">{elapsed(now - Date.parse(wentLiveAt))}</strong>}
      <span>
        {runs && t('wentLive', { time: time(wentLiveAt) })}
        {!runs && endedAt !== null && t('endedAt', { time: time(endedAt) })}
        {!runs && endedAt === null && t('startsAt', { time: time(scheduledStart) })}
      </span>
    </div>
  );
}
