import {
  bestKbps,
  lossPercent,
  median,
  receivingSnapshot,
  sendingSnapshot,
  type WaySnapshot,
} from './line-statistics';

const at = (atMs: number, change: Partial<WaySnapshot> = {}): WaySnapshot => ({
  atMs,
  bytes: 0,
  packets: 0,
  lost: 0,
  jitterMs: null,
  roundTripMs: null,
  ...change,
});
const report = (...entries: object[]) => new Map(entries.map((entry, index) => [String(index), entry]));

describe('the statistics of what is sent', () => {
  it('count picture and sound together, without what was sent again', () => {
    const snapshot = sendingSnapshot(
      report(
        {
          type: 'outbound-rtp',
          kind: 'video',
          bytesSent: 1_000,
          packetsSent: 10,
          retransmittedBytesSent: 200,
          retransmittedPacketsSent: 2,
        },
        { type: 'outbound-rtp', kind: 'audio', bytesSent: 50, packetsSent: 5 },
        { type: 'remote-inbound-rtp', kind: 'video', packetsLost: 3, jitter: 0.02, roundTripTime: 0.044 },
        { type: 'remote-inbound-rtp', kind: 'audio', packetsLost: 1, jitter: 0.004 },
        { type: 'codec' },
      ),
      7,
    );
    expect(snapshot).toEqual({ atMs: 7, bytes: 850, packets: 13, lost: 4, jitterMs: 4, roundTripMs: 44 });
  });

  it('take the round trip from the path in use before the reports’', () => {
    const pair = { type: 'candidate-pair', state: 'succeeded', nominated: true, currentRoundTripTime: 0.031 };
    const unused = { type: 'candidate-pair', state: 'waiting', currentRoundTripTime: 0.9 };
    const told = { type: 'remote-inbound-rtp', kind: 'video', packetsLost: 0, roundTripTime: 0.5 };
    expect(sendingSnapshot(report(unused, pair, told), 0).roundTripMs).toBeCloseTo(31);
    const firefox = { type: 'candidate-pair', selected: true, currentRoundTripTime: 0.02 };
    expect(sendingSnapshot(report(pair, firefox), 0).roundTripMs).toBeCloseTo(20);
  });

  it('say nothing of what the browser does not tell', () => {
    expect(sendingSnapshot(report(), 0)).toEqual(at(0));
  });
});

it('the statistics of what is received count every copy', () => {
  const copy = {
    type: 'inbound-rtp',
    kind: 'video',
    bytesReceived: 500,
    packetsReceived: 50,
    packetsLost: 2,
    jitter: 0.05,
  };
  const sound = {
    type: 'inbound-rtp',
    kind: 'audio',
    bytesReceived: 10,
    packetsReceived: 1,
    packetsLost: 0,
    jitter: 0.003,
  };
  expect(receivingSnapshot(report(copy, copy, sound), 1)).toEqual(
    at(1, { bytes: 1_010, packets: 101, lost: 4, jitterMs: 3 }),
  );
});

describe('the rate of a way', () => {
  const ramp = [0, 100_000, 350_000, 700_000, 1_050_000, 1_100_000].map((bytes, second) =>
    at(second * 1_000, { bytes }),
  );

  it('is the best of any two seconds', () => {
    expect(bestKbps(ramp)).toBeCloseTo((700_000 * 8) / 2_000);
  });

  it('is unknown when there was no time to measure it', () => {
    expect(bestKbps(ramp.slice(0, 2))).toBeNull();
    expect(bestKbps([])).toBeNull();
  });
});

describe('the loss of a way', () => {
  const from = at(0, { packets: 100, lost: 5 });
  const to = at(5_000, { packets: 500, lost: 15 });

  it('is what was lost since the first look, of all packets', () => {
    expect(lossPercent('sending', [from, at(1), to])).toBeCloseTo(2.5);
    expect(lossPercent('receiving', [from, at(1), to])).toBeCloseTo((100 * 10) / 410);
  });

  it('is never below nothing, when packets came late after all', () => {
    expect(lossPercent('receiving', [at(0, { lost: 5 }), at(1, { packets: 9, lost: 3 })])).toBe(0);
  });

  it('is unknown when nothing went', () => {
    expect(lossPercent('sending', [from])).toBeNull();
    expect(lossPercent('receiving', [from, at(9, { packets: 100, lost: 5 })])).toBeNull();
  });
});

it('the middle of some values leaves out those that are unknown', () => {
  expect(median([null, 30, 10, 500, null])).toBe(30);
  expect(median([null])).toBeNull();
});
