/** A short time that is counted down: 125 seconds are "2:05". Takes whole seconds from 0. */
export const minutesAndSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
