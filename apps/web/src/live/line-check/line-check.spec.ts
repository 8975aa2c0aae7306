import type { CommandResponse, SaveLineCheck } from '@diem-cau/shared';
import { CommandError, wireError } from '../../lib/errors/command-error';
import { LocalMedia } from '../local-media';
import { installFakeMedia } from '../testing/fake-media';
import { LineCheck, type LineCheckPorts } from './line-check';
import { LineMeasurement, NOT_MEASURED } from './line-measurement';

const MEASURES = { ...NOT_MEASURED, upKbps: 2_000, downKbps: 2_000, upLossPercent: 0, downLossPercent: 0 };

let saved: SaveLineCheck[];
let level: number;
let margins: number[];
let check: LineCheck;
let measure: () => Promise<typeof MEASURES | null>;
let media: ReturnType<typeof installFakeMedia>;

class FakeMeasurement extends LineMeasurement {
  constructor() {
    super({ openPath: async () => null, wait: async () => undefined, now: () => 0 });
  }
  override run = () => measure();
}

const answer: CommandResponse<'line-check:save'> = {
  id: 'check',
  by: 'screen',
  byName: null,
  conference: null,
  verdict: 'good',
  reasons: [],
  checkedAt: '2026-11-22T01:00:00.000Z',
  line: MEASURES,
  devices: {
    cameraName: null,
    cameraLines: 1,
    microphoneName: null,
    microphonePeakDb: -20,
    speakerMarginDb: 20,
  },
};

function newCheck(): LineCheck {
  const ports: LineCheckPorts = {
    newMeter: () => ({ open: () => undefined, close: () => undefined, getSnapshot: () => ({ level }) }),
    hearSpeaker: async () => {
      const margin = margins.shift();
      if (margin === undefined) throw new DOMException('busy', 'NotReadableError');
      return margin;
    },
    newMeasurement: () => new FakeMeasurement(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    now: Date.now,
  };
  const send = async (name: string, request: object) => {
    expect(name).toBe('line-check:save');
    saved.push(request as SaveLineCheck);
    return answer as never;
  };
  return new LineCheck({ send }, new LocalMedia('test'), ports);
}

const refuse = (name: string) => {
  navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', name));
};
const state = () => check.getSnapshot();
const until = async (done: () => boolean, ms = 60_000) => {
  for (let passed = 0; passed < ms && !done(); passed += 100) await jest.advanceTimersByTimeAsync(100);
  expect(done()).toBe(true);
};

beforeEach(() => {
  jest.useFakeTimers();
  media = installFakeMedia();
  saved = [];
  level = 0.8;
  margins = [25];
  measure = async () => MEASURES;
  check = newCheck();
});
afterEach(() => {
  check.close();
  jest.useRealTimers();
});

it('goes from the camera to the result without being touched', async () => {
  const steps: string[] = [];
  check.subscribe(() => steps.at(-1) !== state().step && steps.push(state().step));
  void check.start();
  await until(() => state().step === 'done');
  expect(steps).toEqual(['camera', 'microphone', 'speaker', 'line', 'saving', 'done']);
  expect(state().outcomes).toEqual({ camera: 'good', microphone: 'good', speaker: 'good' });
  expect(state().result).toEqual(answer);
  expect(saved).toEqual([
    {
      line: MEASURES,
      devices: expect.objectContaining({ cameraLines: 1, microphonePeakDb: -20, speakerMarginDb: 25 }),
    },
  ]);
  expect(media.opened().every(({ readyState }) => readyState === 'ended')).toBe(true);
});

it('shows that nobody speaks, and goes on after a while', async () => {
  level = 0.1;
  void check.start();
  await until(() => state().outcomes.microphone === 'bad');
  expect(state().goesOnAt).not.toBeNull();
  await until(() => state().step === 'done');
  expect(saved[0]?.devices.microphonePeakDb).toBe(-55);
});

it('tries a device again when somebody says so', async () => {
  margins = [2, 22];
  void check.start();
  await until(() => state().outcomes.speaker === 'bad');
  check.again();
  await until(() => state().step === 'done', 2_000);
  expect(saved[0]?.devices.speakerMarginDb).toBe(22);
});

it('goes on at once without a device that is left out', async () => {
  margins = [2];
  void check.start();
  await until(() => state().outcomes.speaker === 'bad');
  check.skip();
  await until(() => state().step === 'done', 2_000);
  expect(state().outcomes.speaker).toBe('bad');
  expect(saved[0]?.devices.speakerMarginDb).toBe(2);
});

it('measures the line of a device that may use neither camera nor microphone', async () => {
  refuse('NotAllowedError');
  void check.start();
  await until(() => state().outcomes.camera === 'bad');
  check.skip();
  await until(() => state().outcomes.microphone === 'bad');
  check.skip();
  await until(() => state().step === 'done');
  expect(state().outcomes.speaker).toBe('skipped');
  expect(saved[0]).toEqual({
    line: MEASURES,
    devices: {
      cameraName: null,
      cameraLines: null,
      microphoneName: null,
      microphonePeakDb: null,
      speakerMarginDb: null,
    },
  });
});

it('does not say that the speaker is silent when it could not listen', async () => {
  margins = [];
  void check.start();
  await until(() => state().step === 'done');
  expect(state().outcomes.speaker).toBe('skipped');
  expect(saved[0]?.devices.speakerMarginDb).toBeNull();
});

it('stops with the reason when the line cannot be measured, and saves nothing', async () => {
  measure = async () => {
    throw new CommandError(wireError('UNREACHABLE'));
  };
  void check.start();
  await until(() => state().error !== null);
  expect(state().error?.code).toBe('UNREACHABLE');
  expect(saved).toEqual([]);
});

it('leaves everything when it is closed', async () => {
  void check.start();
  await until(() => state().step === 'microphone');
  check.close();
  await jest.advanceTimersByTimeAsync(30_000);
  expect(state()).toMatchObject({ step: 'microphone', error: null, result: null });
  expect(saved).toEqual([]);
  expect(media.opened().every(({ readyState }) => readyState === 'ended')).toBe(true);
});
