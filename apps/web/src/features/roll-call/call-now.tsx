import { hasAnswered, type RollCallCall, type RollCallView } from '@diem-cau/shared';
import { minutesAndSeconds } from '../../lib/time/minutes-and-seconds';
import { useNow } from '../../lib/time/use-now';
import { useUnitsTexts } from '../../lib/units/units.texts';
import { Tag } from '../../ui/tag';
import classes from './roll-call.module.css';
import { useRollCallTexts } from './roll-call.texts';

const TICK_MS = 250;

/** Who is called, in letters that a hall can read, and how long they have. */
export function CallNow({ view, clockOffsetMs }: { view: RollCallView; clockOffsetMs: number }) {
  const t = useRollCallTexts();
  const title = useCallTitle();
  const now = useNow(TICK_MS) + clockOffsetMs;
  const { call, answerSeconds } = view.rollCall;
  if (call === null) return null;
  const line = view.lines.find(({ participationId }) => participationId === call.participationId);
  const external = view.venues.find((venue) => venue.participationId === call.participationId)?.external;
  const left = Math.max(0, Math.ceil((Date.parse(call.answerUntil) - now) / 1000));
  const answered = line !== undefined && hasAnswered(line.state);
  return (
    <div className={classes.now} data-over={left === 0 || answered} aria-live="polite">
      <p className={classes.nowLabel}>{t(left > 0 && !answered ? 'calledNow' : 'calledLast')}</p>
      <p className={classes.nowName}>{title(call)}</p>
      {call.groupName !== null && <p className={classes.soft}>{call.groupName}</p>}
      {call.participationId === null && (
        <p className={classes.soft}>{t('calledVenues', { count: call.venues })}</p>
      )}
      <p className={classes.left}>
        {answered ? (
          <Tag tone="good">{t('answeredNow')}</Tag>
        ) : external ? (
          t('externalWaiting')
        ) : left > 0 ? (
          <span aria-live="off">{t('timeLeft', { time: minutesAndSeconds(left) })}</span>
        ) : (
          t('timeOver')
        )}
      </p>
      <div className={classes.time} aria-hidden>
        <span style={{ width: `${answered ? 0 : (100 * left) / answerSeconds}%` }} />
      </div>
    </div>
  );
}

/** What a call is called: the venue, the branch, the level, or all. */
export function useCallTitle(): (call: RollCallCall) => string {
  const t = useRollCallTexts();
  const unitText = useUnitsTexts();
  return ({ scope, level, title }) => {
    if (title !== null) return title;
    if (level !== null) return unitText(`level.${level}`);
    return t(scope === 'unanswered' ? 'calledUnanswered' : 'calledAll');
  };
}
