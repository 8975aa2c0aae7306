import type { LineReport } from '@diem-cau/shared';

/** One incoming stream, counted from its beginning. */
interface Incoming {
  kind: string;
  packets: number;
  lost: number;
  jitterMs: number;
  bytes: number;
  frames: number | null;
  height: number | null;
  freezes: number;
  frozenMs: number;
}

interface Outgoing {
  packets: number;
  lost: number;
}

/** What the browser has counted of a page's transports until one moment. */
export interface LineSample {
  /** Milliseconds. */
  at: number;
  incoming: ReadonlyMap<string, Incoming>;
  outgoing: ReadonlyMap<string, Outgoing>;
  roundTripMs: number | null;
}

type Entry = Record<string, unknown>;

const numberOf = (entry: Entry, name: string): number | null => {
  const value = entry[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
};
const countOf = (entry: Entry, name: string): number => Math.max(0, numberOf(entry, name) ?? 0);

/** Reads what the browsers say in their own words; what one of them does not know stays unknown. */
export function sampleOf(reports: readonly RTCStatsReport[], at: number): LineSample {
  const incoming = new Map<string, Incoming>();
  const outgoing = new Map<string, Outgoing>();
  const roundTrips: number[] = [];
  for (const report of reports) {
    const lostOf = new Map<unknown, number>();
    report.forEach((entry: Entry) => {
      if (entry.type === 'remote-inbound-rtp') lostOf.set(entry.localId, countOf(entry, 'packetsLost'));
    });
    report.forEach((entry: Entry) => {
      switch (entry.type) {
        case 'inbound-rtp':
          incoming.set(String(entry.id), incomingOf(entry));
          break;
        case 'outbound-rtp':
          outgoing.set(String(entry.id), {
            packets: countOf(entry, 'packetsSent'),
            lost: lostOf.get(entry.id) ?? 0,
          });
          break;
        case 'candidate-pair': {
          const seconds = numberOf(entry, 'currentRoundTripTime');
          const isUsed = entry.nominated === true && entry.state === 'succeeded';
          if (isUsed && seconds !== null) roundTrips.push(seconds * 1000);
        }
      }
    });
  }
  return { at, incoming, outgoing, roundTripMs: roundTrips.length > 0 ? Math.max(...roundTrips) : null };
}

const incomingOf = (entry: Entry): Incoming => ({
  kind: String(entry.kind ?? entry.mediaType),
  packets: countOf(entry, 'packetsReceived'),
  lost: countOf(entry, 'packetsLost'),
  jitterMs: countOf(entry, 'jitter') * 1000,
  bytes: countOf(entry, 'bytesReceived'),
  frames: numberOf(entry, 'framesDecoded'),
  height: numberOf(entry, 'frameHeight'),
  freezes: countOf(entry, 'freezeCount'),
  frozenMs: countOf(entry, 'totalFreezesDuration') * 1000,
});

const NOTHING: Incoming = {
  kind: '',
  packets: 0,
  lost: 0,
  jitterMs: 0,
  bytes: 0,
  frames: 0,
  height: null,
  freezes: 0,
  frozenMs: 0,
};

/** What a stream did since the former sample; a stream that is new began in between. */
function since(before: Incoming | undefined, after: Incoming): Incoming {
  const from = before ?? NOTHING;
  const grown = (name: 'packets' | 'lost' | 'bytes' | 'freezes' | 'frozenMs') =>
    Math.max(0, after[name] - from[name]);
  return {
    ...after,
    packets: grown('packets'),
    lost: grown('lost'),
    bytes: grown('bytes'),
    frames: after.frames === null ? null : Math.max(0, after.frames - (from.frames ?? 0)),
    freezes: grown('freezes'),
    frozenMs: grown('frozenMs'),
  };
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
const largest = (values: number[]): number | null => (values.length > 0 ? Math.max(...values) : null);
const share = (part: number, whole: number): number | null =>
  whole > 0 ? Math.min(100, (part / whole) * 100) : null;

/** What two samples of the same transports say of the time between them. */
export function reportBetween(before: LineSample, after: LineSample): LineReport {
  const seconds = Math.max(0.001, (after.at - before.at) / 1000);
  const streams = [...after.incoming].map(([id, stream]) => since(before.incoming.get(id), stream));
  const pictures = streams.filter(({ kind }) => kind === 'video');
  const sounds = streams.filter(({ kind }) => kind === 'audio');
  const lost = sum(streams.map((stream) => stream.lost));
  const received = sum(streams.map(({ packets }) => packets));
  const speeds = pictures.flatMap(({ frames }) => (frames === null ? [] : [frames / seconds]));
  const sent = [...after.outgoing].map(([id, stream]) => ({
    packets: Math.max(0, stream.packets - (before.outgoing.get(id)?.packets ?? 0)),
    lost: Math.max(0, stream.lost - (before.outgoing.get(id)?.lost ?? 0)),
  }));
  return {
    lossPercent: share(lost, lost + received),
    jitterMs: largest(streams.flatMap(({ packets, jitterMs }) => (packets > 0 ? [jitterMs] : []))),
    roundTripMs: after.roundTripMs,
    height: largest(pictures.flatMap(({ height }) => height ?? [])),
    framesPerSecond: speeds.length > 0 ? Math.min(240, ...speeds) : null,
    freezes: sum(pictures.map(({ freezes }) => freezes)),
    frozenMs: Math.round(sum(pictures.map(({ frozenMs }) => frozenMs))),
    sound: sounds.length > 0 ? sounds.some(({ bytes }) => bytes > 0) : null,
    sentLossPercent: share(sum(sent.map((stream) => stream.lost)), sum(sent.map(({ packets }) => packets))),
  };
}
