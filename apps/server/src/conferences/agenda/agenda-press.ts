/** When an item took place, as far as it did. */
export interface ActualTimes {
  start: Date | null;
  end: Date | null;
}

export interface TimedItem {
  id: string;
  times: ActualTimes;
}

export interface TimesChange {
  id: string;
  before: ActualTimes;
  after: ActualTimes;
}

const goesOn = ({ times }: TimedItem): boolean => times.start !== null && times.end === null;

/**
 * Begins an item: whatever goes on ends at the same instant. An item that had ended goes on from its first start.
 *
 * @returns what changes; nothing when the item goes on already
 */
export function startItem(items: readonly TimedItem[], id: string, now: Date): TimesChange[] {
  const started = items.find((item) => item.id === id);
  if (!started || goesOn(started)) return [];
  const former = items.filter(goesOn).map((item) => finished(item, now));
  const after = { start: started.times.start ?? now, end: null };
  return [...former, { id, before: started.times, after }];
}

/** @returns what changes; nothing when the item does not go on */
export function finishItem(items: readonly TimedItem[], id: string, now: Date): TimesChange[] {
  return items.filter((item) => item.id === id && goesOn(item)).map((item) => finished(item, now));
}

const finished = ({ id, times }: TimedItem, now: Date): TimesChange => ({
  id,
  before: times,
  after: { start: times.start, end: now },
});
