/** The browser's statistics, as far as they are looked at. */
export interface StatsReport {
  forEach(look: (entry: unknown) => void): void;
}

/** What had gone one way until a moment. */
export interface WaySnapshot {
  /** Milliseconds of any clock that does not jump. */
  atMs: number;
  /** Without what was sent again. */
  bytes: number;
  /** Packets sent, or for the way down those that came. */
  packets: number;
  lost: number;
  jitterMs: number | null;
  roundTripMs: number | null;
}

type Entry = Record<string, unknown>;

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null;

function entriesOf(report: StatsReport): Entry[] {
  const entries: Entry[] = [];
  report.forEach((entry) => isEntry(entry) && entries.push(entry));
  return entries;
}

const numberIn = (entry: Entry, name: string): number | null => {
  const value = entry[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
};
const sum = (entries: Entry[], name: string): number =>
  entries.reduce((total, entry) => total + (numberIn(entry, name) ?? 0), 0);

/** In milliseconds; the statistics count in seconds. */
const milliseconds = (entry: Entry | undefined, name: string): number | null => {
  const seconds = entry && numberIn(entry, name);
  return seconds === undefined || seconds === null ? null : seconds * 1000;
};

/**
 * Sound comes evenly, so its jitter is the line's; a picture's packets leave in bursts, which counts as jitter too.
 */
function jitterOf(entries: Entry[]): number | null {
  const inOrder = ['audio', 'video'].flatMap((kind) => entries.filter((entry) => entry['kind'] === kind));
  return inOrder.map((entry) => milliseconds(entry, 'jitter')).find((jitter) => jitter !== null) ?? null;
}

/** The path that is used; Firefox says `selected`, all others that the pair is nominated. */
function pathRoundTrip(entries: Entry[]): number | null {
  const pairs = entries.filter(({ type }) => type === 'candidate-pair');
  const used =
    pairs.find((pair) => pair['selected'] === true) ??
    pairs.find((pair) => pair['nominated'] === true && pair['state'] === 'succeeded');
  return milliseconds(used, 'currentRoundTripTime');
}

/** What a sending transport's statistics say; the other end's reports come about once a second. */
export function sendingSnapshot(report: StatsReport, atMs: number): WaySnapshot {
  const entries = entriesOf(report);
  const sent = entries.filter(({ type }) => type === 'outbound-rtp');
  const reported = entries.filter(({ type }) => type === 'remote-inbound-rtp');
  const told = reported.map((entry) => milliseconds(entry, 'roundTripTime')).find((value) => value !== null);
  return {
    atMs,
    bytes: sum(sent, 'bytesSent') - sum(sent, 'retransmittedBytesSent'),
    packets: sum(sent, 'packetsSent') - sum(sent, 'retransmittedPacketsSent'),
    lost: sum(reported, 'packetsLost'),
    jitterMs: jitterOf(reported),
    roundTripMs: pathRoundTrip(entries) ?? told ?? null,
  };
}

/** What a receiving transport's statistics say. */
export function receivingSnapshot(report: StatsReport, atMs: number): WaySnapshot {
  const entries = entriesOf(report);
  const received = entries.filter(({ type }) => type === 'inbound-rtp');
  return {
    atMs,
    bytes: sum(received, 'bytesReceived') - sum(received, 'retransmittedBytesReceived'),
    packets: sum(received, 'packetsReceived') - sum(received, 'retransmittedPacketsReceived'),
    lost: sum(received, 'packetsLost'),
    jitterMs: jitterOf(received),
    roundTripMs: pathRoundTrip(entries),
  };
}

/**
 * The best rate over any stretch of at least `windowMs`, in kilobits per second: a browser takes its time until it
 * believes in a line. Null when there is no such stretch.
 */
export function bestKbps(snapshots: readonly WaySnapshot[], windowMs = 2_000): number | null {
  let best: number | null = null;
  snapshots.forEach((from, index) => {
    const to = snapshots.slice(index + 1).find(({ atMs }) => atMs - from.atMs >= windowMs);
    if (!to) return;
    const kbps = ((to.bytes - from.bytes) * 8) / (to.atMs - from.atMs);
    if (best === null || kbps > best) best = kbps;
  });
  return best;
}

/**
 * Per cent of packets that did not arrive, between the first and the last snapshot. What was sent counts its losses;
 * what was received does not.
 */
export function lossPercent(way: 'sending' | 'receiving', snapshots: readonly WaySnapshot[]): number | null {
  const [first, last] = [snapshots[0], snapshots.at(-1)];
  if (!first || !last || first === last) return null;
  // Packets that were only late are taken back, so that the count may fall.
  const lost = Math.max(0, last.lost - first.lost);
  const packets = last.packets - first.packets + (way === 'receiving' ? lost : 0);
  return packets > 0 ? Math.min(100, (100 * lost) / packets) : null;
}

/** The middle one; null of nothing. */
export function median(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  return known[Math.floor(known.length / 2)] ?? null;
}
