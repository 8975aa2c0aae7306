import { lineQuality } from '@diem-cau/shared';
import { reportBetween, sampleOf, type LineSample } from './line-sample';

type Entry = Record<string, unknown> & { id: string };
const stats = (...entries: Entry[]): RTCStatsReport => new Map(entries.map((entry) => [entry.id, entry]));
const picture = (overrides: Record<string, unknown> = {}): Entry => ({
  id: 'v',
  type: 'inbound-rtp',
  kind: 'video',
  packetsReceived: 0,
  packetsLost: 0,
  jitter: 0.005,
  bytesReceived: 0,
  framesDecoded: 0,
  frameHeight: 720,
  freezeCount: 0,
  totalFreezesDuration: 0,
  ...overrides,
});
const sound = (overrides: Record<string, unknown> = {}): Entry => ({
  id: 'a',
  type: 'inbound-rtp',
  kind: 'audio',
  packetsReceived: 0,
  packetsLost: 0,
  jitter: 0.012,
  bytesReceived: 0,
  ...overrides,
});
const pair = (seconds: number, overrides: Record<string, unknown> = {}): Entry => ({
  id: `p${seconds}`,
  type: 'candidate-pair',
  state: 'succeeded',
  nominated: true,
  currentRoundTripTime: seconds,
  ...overrides,
});
const at = (seconds: number, ...reports: RTCStatsReport[]): LineSample => sampleOf(reports, seconds * 1000);
const start = at(0, stats(picture(), sound()));

describe('a report of a line', () => {
  it('tells of the time since the former one alone', () => {
    const before = at(0, stats(picture({ packetsReceived: 1000, packetsLost: 900 }), sound()));
    const after = at(
      5,
      stats(picture({ packetsReceived: 1390, packetsLost: 910, framesDecoded: 100 }), sound(), pair(0.04)),
    );
    expect(reportBetween(before, after)).toMatchObject({
      lossPercent: 2.5,
      jitterMs: 5,
      roundTripMs: 40,
      height: 720,
      framesPerSecond: 20,
    });
  });

  it('counts a stream that began in between from nothing, and forgets one that ended', () => {
    const before = at(0, stats(picture({ packetsReceived: 5000, packetsLost: 5000 })));
    const after = at(
      5,
      stats(picture({ id: 'new', packetsReceived: 90, packetsLost: 10, frameHeight: 180 })),
    );
    expect(reportBetween(before, after)).toMatchObject({ lossPercent: 10, height: 180 });
  });

  it('is of the worst picture, and sums freezes', () => {
    const before = at(0, stats(picture(), picture({ id: 'w' })));
    const after = at(
      5,
      stats(
        picture({ framesDecoded: 125 }),
        picture({ id: 'w', framesDecoded: 15, freezeCount: 2, totalFreezesDuration: 1.25 }),
      ),
    );
    expect(reportBetween(before, after)).toMatchObject({ framesPerSecond: 3, freezes: 2, frozenMs: 1250 });
  });

  it('says whether sound arrives, and nothing where nothing sounds', () => {
    expect(reportBetween(start, at(5, stats(picture(), sound({ bytesReceived: 900 }))))).toMatchObject({
      sound: true,
    });
    expect(reportBetween(start, at(5, stats(picture(), sound())))).toMatchObject({ sound: false });
    expect(reportBetween(start, at(5, stats(picture())))).toMatchObject({ sound: null });
  });

  it('takes the loss of what is sent from what the server tells', () => {
    const sent = (packets: number, lost: number) =>
      stats(
        { id: 'o', type: 'outbound-rtp', kind: 'video', packetsSent: packets },
        { id: 'r', type: 'remote-inbound-rtp', localId: 'o', packetsLost: lost },
      );
    expect(reportBetween(at(0, sent(1000, 100)), at(5, sent(1200, 106)))).toMatchObject({
      sentLossPercent: 3,
      lossPercent: null,
    });
  });

  it('takes the slowest path that is in use, and no other', () => {
    const after = at(5, stats(pair(0.02), pair(3, { nominated: false })), stats(pair(0.09)));
    expect(reportBetween(start, after).roundTripMs).toBe(90);
  });

  it('of a browser that counts little says what it can', () => {
    const bare = (packets: number) =>
      stats({ id: 'v', type: 'inbound-rtp', mediaType: 'video', packetsReceived: packets, packetsLost: -1 });
    expect(reportBetween(at(0, bare(10)), at(5, bare(110)))).toEqual({
      lossPercent: 0,
      jitterMs: 0,
      roundTripMs: null,
      height: null,
      framesPerSecond: null,
      freezes: 0,
      frozenMs: 0,
      sound: null,
      sentLossPercent: null,
    });
  });

  it('of nothing at all is of nothing', () => {
    const report = reportBetween(at(0), at(5));
    expect(report).toMatchObject({ lossPercent: null, height: null, sound: null });
    expect(lineQuality(report)).toBe('good');
  });
});
