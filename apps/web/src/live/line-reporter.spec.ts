import { LINE_REPORT_EVERY_MS, type LineReport } from '@diem-cau/shared';
import { LineReporter } from './line-reporter';

let status: 'online' | 'offline';
let packets: number;
let sent: LineReport[];
let reporter: LineReporter;

beforeEach(() => {
  jest.useFakeTimers();
  status = 'online';
  packets = 0;
  sent = [];
  const connection = {
    getSnapshot: () => ({ status }),
    send: async (_: string, report: LineReport) => void sent.push(report),
  };
  const stats = async () => [
    new Map([
      ['v', { id: 'v', type: 'inbound-rtp', kind: 'video', packetsReceived: packets, packetsLost: 0 }],
    ]),
  ];
  reporter = new LineReporter(
    connection,
    { stats },
    () => Date.now(),
    () => 0.5,
  );
});
afterEach(() => {
  reporter.close();
  jest.useRealTimers();
});

async function pass(milliseconds: number): Promise<void> {
  packets += 10;
  await jest.advanceTimersByTimeAsync(milliseconds);
}

it('reports from the second look on, at its own time of the five seconds', async () => {
  reporter.open();
  await pass(LINE_REPORT_EVERY_MS / 2);
  expect(sent).toEqual([]);
  await pass(LINE_REPORT_EVERY_MS);
  await pass(LINE_REPORT_EVERY_MS);
  expect(sent).toHaveLength(2);
  expect(sent[0]).toMatchObject({ lossPercent: 0 });
});

it('keeps nothing that could not be told, and tells nothing any more once it is closed', async () => {
  reporter.open();
  await pass(LINE_REPORT_EVERY_MS);
  status = 'offline';
  await pass(LINE_REPORT_EVERY_MS);
  status = 'online';
  expect(sent).toEqual([]);
  await pass(LINE_REPORT_EVERY_MS);
  expect(sent).toHaveLength(1);
  reporter.close();
  await pass(LINE_REPORT_EVERY_MS * 3);
  expect(sent).toHaveLength(1);
});
