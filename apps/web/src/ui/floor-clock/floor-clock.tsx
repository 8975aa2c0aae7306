import { floorSecondsLeft, type FloorSpeaker } from '@diem-cau/shared';
import { IconHourglassHigh, IconHourglassLow } from '@tabler/icons-react';
import { minutesAndSeconds } from '../../lib/time/minutes-and-seconds';
import { useNow } from '../../lib/time/use-now';
import classes from './floor-clock.module.css';
import { useFloorClockTexts } from './floor-clock.texts';

/** Seconds before the end from which the clock says that it comes. */
const SOON = 60;
const EVERY_MS = 500;

interface Props {
  speaker: Pick<FloorSpeaker, 'takenAt' | 'minutes'>;
  /** Add it to `Date.now()` to get the server's time. */
  clockOffsetMs: number;
}

/** The time that is left to whoever speaks, and by how much it is over; nothing is cut off by it. */
export function FloorClock({ speaker, clockOffsetMs }: Props) {
  const t = useFloorClockTexts();
  const left = floorSecondsLeft(speaker, useNow(EVERY_MS) + clockOffsetMs);
  const stage = left < 0 ? 'over' : left <= SOON ? 'soon' : 'enough';
  const Icon = stage === 'enough' ? IconHourglassHigh : IconHourglassLow;
  return (
    <span className={classes.clock} data-stage={stage} role="timer">
      <Icon size="1em" aria-hidden />
      {t(left < 0 ? 'over' : 'left', { time: minutesAndSeconds(Math.abs(left)) })}
    </span>
  );
}
