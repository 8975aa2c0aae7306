export interface Until {
  days: number;
  hours: number;
  minutes: number;
}

/** What is left of a span in whole days, hours and minutes; zero once it is over. */
export function until(milliseconds: number): Until {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  return { days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 };
}
