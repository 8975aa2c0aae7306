import type { CheckedDevices, LineCheck as SavedLineCheck, LineMeasures, WireError } from '@diem-cau/shared';
import { asWireError } from '../../lib/errors/command-error';
import type { LiveConnection } from '../connection';
import type { LocalMedia } from '../local-media';
import type { SoundLevel } from '../sound-level';
import { Store } from '../store';
import {
  deviceName,
  levelDb,
  linesOf,
  LOOKING_MS,
  microphoneOutcome,
  NOTHING_CHECKED,
  speakerOutcome,
  type DeviceOutcome,
} from './device-check';
import { LineMeasurement, type MeasuringSnapshot } from './line-measurement';

export const CHECK_STEPS = ['camera', 'microphone', 'speaker', 'line'] as const;
export type CheckStep = (typeof CHECK_STEPS)[number];
export type DeviceStep = Exclude<CheckStep, 'line'>;

export interface LineCheckSnapshot {
  /** What is being done; `done` when the result is there. */
  step: CheckStep | 'saving' | 'done';
  outcomes: Record<DeviceStep, DeviceOutcome | null>;
  /** Loudness of the microphone now, 0 to 1. */
  level: number;
  /** Something does not work; by itself it goes on at this time (`Date.now()`), unless somebody tries again. */
  goesOnAt: number | null;
  measuring: MeasuringSnapshot | null;
  result: SavedLineCheck | null;
  /** Why it stopped. */
  error: WireError | null;
}

/** Tells how loud a track is. */
export type Meter = Pick<SoundLevel, 'open' | 'close' | 'getSnapshot'>;

export interface LineCheckPorts {
  newMeter(track: MediaStreamTrack): Meter;
  hearSpeaker(microphoneId: string | null, signal: AbortSignal): Promise<number>;
  newMeasurement(): LineMeasurement;
  wait(ms: number): Promise<void>;
  now(): number;
}

const LOOK_MS = 100;

/** How long a fault stays on the screen before the check goes on without the device. */
const FAULT_MS = 15_000;

type Way = 'again' | 'skip' | 'closed';

/**
 * One check of this device and its line, from the camera to the verdict. It goes on by itself: whoever started it has
 * to speak once, and need not touch anything. A step can be repeated while it shows a fault, or left out.
 */
export class LineCheck extends Store<LineCheckSnapshot> {
  private devices: CheckedDevices = NOTHING_CHECKED;
  private release: (() => void) | null = null;
  private measurement: LineMeasurement | null = null;
  private closed = false;
  private said: Way | null = null;
  private attempting = new AbortController();

  constructor(
    private readonly connection: Pick<LiveConnection, 'send'>,
    private readonly local: LocalMedia,
    private readonly ports: LineCheckPorts,
  ) {
    super(BEGIN);
  }

  /** From the press of a button, so that the browser lets it sound. */
  async start(): Promise<void> {
    try {
      this.release = this.local.hold();
      await this.device('camera', () => this.lookAtCamera());
      await this.device('microphone', () => this.hearMicrophone());
      await this.device('speaker', () => this.hearSpeaker());
      this.letGo();
      await this.measureAndSave();
    } catch (error) {
      if (!this.closed) this.update({ error: asWireError(error) });
    } finally {
      this.letGo();
      this.measurement?.close();
    }
  }

  /** Tries the device of this step once more. */
  again(): void {
    this.say('again');
  }

  /** Goes on without the device of this step. */
  skip(): void {
    this.say('skip');
  }

  /** Ends it without a result. */
  close(): void {
    this.closed = true;
    this.say('closed');
    this.measurement?.close();
    this.letGo();
  }

  private say(way: Way): void {
    this.said = way;
    this.attempting.abort();
  }

  private letGo(): void {
    this.release?.();
    this.release = null;
  }

  /** Does the step until it is good, left out, or its fault has been shown long enough. */
  private async device(step: DeviceStep, attempt: () => Promise<DeviceOutcome>): Promise<void> {
    for (;;) {
      if (this.closed) throw new Error('closed');
      this.said = null;
      this.attempting = new AbortController();
      this.set(step, 'trying', null);
      let outcome = await attempt();
      if (outcome === 'bad') {
        this.set(step, 'bad', this.ports.now() + FAULT_MS);
        for (let passed = 0; passed < FAULT_MS && this.saying() === null; passed += LOOK_MS) {
          await this.ports.wait(LOOK_MS);
        }
      }
      if (this.saying() === 'again') {
        void this.local.openAll();
        continue;
      }
      if (this.saying() === 'skip' && outcome !== 'bad') outcome = 'skipped';
      this.set(step, outcome, null);
      if (this.closed) throw new Error('closed');
      return;
    }
  }

  private saying(): Way | null {
    return this.said;
  }

  private set(step: DeviceStep, outcome: DeviceOutcome, goesOnAt: number | null): void {
    const outcomes = { ...this.getSnapshot().outcomes, [step]: outcome };
    this.update({ step, outcomes, goesOnAt, level: 0 });
  }

  private async lookAtCamera(): Promise<DeviceOutcome> {
    for (let passed = 0; this.saying() === null; passed += LOOK_MS) {
      const { camera, opening } = this.local.getSnapshot();
      const lines = linesOf(camera);
      this.devices = { ...this.devices, cameraName: deviceName(camera), cameraLines: lines };
      if (lines !== null && passed >= LOOKING_MS) return 'good';
      if (camera.problem !== null && !opening) return 'bad';
      await this.ports.wait(LOOK_MS);
    }
    return 'trying';
  }

  private async hearMicrophone(): Promise<DeviceOutcome> {
    let meter: Meter | null = null;
    let heard: MediaStreamTrack | null = null;
    let peakDb = -100;
    try {
      for (let passed = 0; this.saying() === null; passed += LOOK_MS) {
        const { microphone, opening } = this.local.getSnapshot();
        if (microphone.track === null) {
          if (microphone.problem !== null && !opening) return 'bad';
        } else if (microphone.track !== heard) {
          // Another one was chosen: what the former one heard says nothing of it.
          meter?.close();
          meter = this.ports.newMeter(microphone.track);
          meter.open();
          heard = microphone.track;
          peakDb = -100;
          passed = 0;
        }
        const level = meter?.getSnapshot().level ?? 0;
        this.update({ level });
        if (level > 0) peakDb = Math.max(peakDb, levelDb(level));
        if (heard !== null) {
          this.devices = {
            ...this.devices,
            microphoneName: deviceName(microphone),
            microphonePeakDb: peakDb,
          };
        }
        const outcome = heard === null ? 'trying' : microphoneOutcome(peakDb, passed);
        if (outcome !== 'trying') return outcome;
        await this.ports.wait(LOOK_MS);
      }
      return 'trying';
    } finally {
      meter?.close();
    }
  }

  private async hearSpeaker(): Promise<DeviceOutcome> {
    if (this.local.getSnapshot().microphone.track === null) return 'skipped';
    try {
      const { deviceId } = this.local.getSnapshot().microphone;
      const margin = await this.ports.hearSpeaker(deviceId, this.attempting.signal);
      const speakerMarginDb = Math.round(margin * 10) / 10;
      this.devices = { ...this.devices, speakerMarginDb };
      return speakerOutcome(margin);
    } catch {
      // Given up, or the microphone cannot be opened a second time: then nobody knows.
      return this.saying() === null ? 'skipped' : 'trying';
    }
  }

  private async measureAndSave(): Promise<void> {
    this.update({ step: 'line', goesOnAt: null });
    const measurement = this.ports.newMeasurement();
    this.measurement = measurement;
    const follow = () => this.update({ measuring: measurement.getSnapshot() });
    const unfollow = measurement.subscribe(follow);
    follow();
    const line = await measurement.run().finally(unfollow);
    if (line !== null && !this.closed) await this.save(line);
  }

  private async save(line: LineMeasures): Promise<void> {
    this.update({ step: 'saving' });
    const result = await this.connection.send('line-check:save', { line, devices: this.devices });
    if (!this.closed) this.update({ step: 'done', result });
  }
}

const BEGIN: LineCheckSnapshot = {
  step: 'camera',
  outcomes: { camera: null, microphone: null, speaker: null },
  level: 0,
  goesOnAt: null,
  measuring: null,
  result: null,
  error: null,
};
