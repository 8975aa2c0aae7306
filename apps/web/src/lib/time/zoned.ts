/** The parts of a moment on the clocks of a time zone, as `2026-11-22T08:30`. */
export function toLocalInput(iso: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = Object.fromEntries(
    format.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]),
  );
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/**
 * The moment that a time zone's clocks show as `local` (`2026-11-22T08:30`), in ISO 8601, or null
 * when it is not a time. Corrected twice, for zones whose offset changes near that moment.
 */
export function fromLocalInput(local: string, timeZone: string): string | null {
  const wanted = Date.parse(`${local}Z`);
  if (Number.isNaN(wanted)) return null;
  let moment = wanted;
  for (let round = 0; round < 2; round += 1) {
    const shown = Date.parse(`${toLocalInput(new Date(moment).toISOString(), timeZone)}Z`);
    moment += wanted - shown;
  }
  return new Date(moment).toISOString();
}
