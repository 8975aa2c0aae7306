import type { AttendanceRules } from '@diem-cau/shared';
import type { DevicePresence } from './device-presence';
import { cut, lengthOf, meets, peakOf, type Interval } from './intervals';

/**
 * The catalogue of figures: pure functions of stored spans, official times and the conference's named rules. `devices` is
 * one entry per viewer device; screens of venues and staff are never among them. `live` is the official time, from
 * going live to the end (until then: to now); null before the conference has gone live.
 */

const MINUTE = 60_000;

/** Concurrent viewing devices: distinct viewer devices with an open, playing span, i.e. not ended and a beat within the lease. */
export function concurrentDevices(
  devices: Iterable<DevicePresence>,
  now: number,
  rules: Pick<AttendanceRules, 'leaseSeconds'>,
): number {
  let count = 0;
  for (const { playingUntil } of devices) if (isOpen(playingUntil, now, rules)) count += 1;
  return count;
}

/**
 * Peak: the largest number of distinct viewer devices with a playing span at one instant while live, and the first
 * such instant. A span holds from its first to its last beat, so the value of an instant is final a beat later.
 */
export function peak(
  devices: Iterable<DevicePresence>,
  live: Interval | null,
): { devices: number; at: number | null } {
  const watched: Interval[] = [];
  if (live) for (const { playing } of devices) watched.push(...cut(playing, live));
  const found = peakOf(watched);
  return found ? { devices: found.count, at: found.at } : { devices: 0, at: null };
}

/** Unique devices: distinct viewer devices with at least one span, in whatever state, while live. */
export function uniqueDevices(devices: Iterable<DevicePresence>, live: Interval | null): number {
  let count = 0;
  for (const { present } of devices)
    if (live && present.some((interval) => meets(interval, live))) count += 1;
  return count;
}

/**
 * Views: viewings in which a device played for at least the rule's seconds while live. Playing spans of one device that lie no
 * further apart than the lease are one viewing, so a reload begins no new one; the time in between was not played.
 */
export function views(
  devices: Iterable<DevicePresence>,
  live: Interval | null,
  rules: Pick<AttendanceRules, 'leaseSeconds' | 'viewSeconds'>,
): number {
  let count = 0;
  for (const { playing } of devices) {
    const viewings = viewingsOf(live ? cut(playing, live) : [], rules.leaseSeconds * 1000);
    count += viewings.filter((viewing) => lengthOf(viewing) >= rules.viewSeconds * 1000).length;
  }
  return count;
}

function viewingsOf(playing: Interval[], leaseMs: number): Interval[][] {
  const viewings: Interval[][] = [];
  for (const interval of playing) {
    const viewing = viewings.at(-1);
    const last = viewing?.at(-1);
    if (viewing && last && interval.from - last.to <= leaseMs) viewing.push(interval);
    else viewings.push([interval]);
  }
  return viewings;
}

export interface WatchMinutes {
  total: number;
  mean: number;
  median: number;
}

/**
 * Watch minutes: the union of a device's playing spans while live, with fractions. Mean and median are over the devices that
 * played at all while live; hidden and paused players are present but do not watch.
 */
export function watchMinutes(devices: Iterable<DevicePresence>, live: Interval | null): WatchMinutes {
  const minutes: number[] = [];
  for (const { playing } of devices) {
    const watched = live ? cut(playing, live) : [];
    if (watched.length > 0) minutes.push(lengthOf(watched) / MINUTE);
  }
  const total = minutes.reduce((sum, value) => sum + value, 0);
  return { total, mean: minutes.length > 0 ? total / minutes.length : 0, median: median(minutes) };
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}

/** Venue connected now: one of its paired screens has an open span, in whatever state. */
export function isVenueConnected(
  screens: DevicePresence,
  now: number,
  rules: Pick<AttendanceRules, 'leaseSeconds'>,
): boolean {
  return isOpen(screens.openUntil, now, rules);
}

/** Connected minutes of a venue: the union of all its screens' spans while live, with fractions. */
export function connectedMinutes(screens: DevicePresence, live: Interval | null): number {
  return live ? lengthOf(cut(screens.present, live)) / MINUTE : 0;
}

/** Venue connected: present for at least the rule's minutes while live. */
export function wasVenueConnected(
  screens: DevicePresence,
  live: Interval | null,
  rules: Pick<AttendanceRules, 'venueConnectedMinutes'>,
): boolean {
  return live !== null && connectedMinutes(screens, live) >= rules.venueConnectedMinutes;
}

/** The official time of a conference that figures are cut to. */
export function liveTime(wentLiveAt: Date | null, endedAt: Date | null, now: number): Interval | null {
  if (!wentLiveAt) return null;
  const from = wentLiveAt.getTime();
  return { from, to: Math.max(from, endedAt?.getTime() ?? now) };
}

function isOpen(
  lastBeat: number,
  now: number,
  { leaseSeconds }: Pick<AttendanceRules, 'leaseSeconds'>,
): boolean {
  return now - lastBeat <= leaseSeconds * 1000;
}
