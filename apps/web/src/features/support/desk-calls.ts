import { putCall, type Broadcasts, type HelpCall, type SupportDesk } from '@diem-cau/shared';

export function mergeDesk(desk: SupportDesk, { call }: Broadcasts['support:desk-changed']): SupportDesk {
  return { ...desk, calls: putCall(desk.calls, call) };
}

/** Those that are not closed: who waits longest stands first, who was answered last. */
export function openCalls(calls: readonly HelpCall[]): HelpCall[] {
  const key = ({ waitingSince, openedAt }: HelpCall) =>
    waitingSince === null ? `1${openedAt}` : `0${waitingSince}`;
  return calls
    .filter(({ state }) => state !== 'closed')
    .sort((one, other) => key(one).localeCompare(key(other)));
}

/** Newest first. */
export function finishedCalls(calls: readonly HelpCall[]): HelpCall[] {
  return calls
    .filter(({ state }) => state === 'closed')
    .sort((one, other) => (other.closedAt ?? '').localeCompare(one.closedAt ?? ''));
}

export const countWaiting = (calls: readonly HelpCall[]): number =>
  calls.filter(({ waitingSince }) => waitingSince !== null).length;

/** Whether a room waits now that did not wait before. */
export function hasNewWaiting(before: readonly HelpCall[], after: readonly HelpCall[]): boolean {
  const waited = new Set(before.filter(({ waitingSince }) => waitingSince !== null).map(({ id }) => id));
  return after.some(({ id, waitingSince }) => waitingSince !== null && !waited.has(id));
}

/** Minutes and seconds as `12:05`; a wait that has not begun shows as zero. */
export function waitedFor(since: string, now: number): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
