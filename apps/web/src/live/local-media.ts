import { firstWorking, listInputs, openTogether, problemOf } from './input-devices';
import type { DeviceKind, DeviceProblem, LocalDevice } from './input-devices';
import { Serial } from './serial';
import { Store } from './store';

export interface LocalTrack {
  track: MediaStreamTrack | null;
  problem: DeviceProblem | null;
  devices: LocalDevice[];
  /** The device in use, else the one that was chosen. */
  deviceId: string | null;
  /** The user has switched it off: it sends silence or black. */
  muted: boolean;
}

export interface LocalMediaSnapshot {
  camera: LocalTrack;
  microphone: LocalTrack;
  /** Camera and microphone together, for showing the own picture; null while nothing is open. */
  stream: MediaStream | null;
  /** The browser is asking the user, or the devices are being opened. */
  opening: boolean;
}

const CLOSED: LocalTrack = { track: null, problem: null, devices: [], deviceId: null, muted: false };
const KINDS = ['camera', 'microphone'] as const;
/** These pass without a sign to the page, when another program ends or a driver wakes up. */
const PASSING: ReadonlySet<DeviceProblem | null> = new Set(['busy', 'missing', 'unplugged']);
const TRY_AGAIN_MS = 5_000;

/**
 * The camera and microphone of this device. They are opened while somebody holds them (the green
 * room, a source on air) and apart from each other, so that a missing one does not cost the other.
 * Another device stands in for one that was pulled out, until that one is there again.
 */
export class LocalMedia extends Store<LocalMediaSnapshot> {
  private holders = 0;
  /** Rises when the devices are let go, so that a late answer of the browser is thrown away. */
  private generation = 0;
  /** What was in use when it was pulled out. */
  private readonly pulledOut = new Map<DeviceKind, string>();
  private readonly repair = new Serial(() => this.openMissing());
  private again: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly memory: string) {
    super({ camera: CLOSED, microphone: CLOSED, stream: null, opening: false });
  }

  /** Opens both devices. Call the returned function once to let them go. */
  hold(): () => void {
    this.holders += 1;
    if (this.holders === 1) {
      navigator.mediaDevices?.addEventListener('devicechange', this.devicesChanged);
      void this.openAll();
    }
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.holders -= 1;
      if (this.holders === 0) this.letGo();
    };
  }

  /** Tries again what failed, e.g. after the user has allowed the camera. */
  async openAll(): Promise<void> {
    const generation = this.generation;
    this.update({ opening: true });
    if (KINDS.every((kind) => this.getSnapshot()[kind].track === null)) await this.openBoth();
    for (const kind of KINDS) {
      const { track } = this.getSnapshot()[kind];
      if (track === null && generation === this.generation) await this.openOne(kind);
    }
    if (generation !== this.generation) return;
    await this.listDevices();
    if (generation !== this.generation) return;
    this.update({ opening: false });
    this.tryAgainLater();
  }

  /** Opens a device anew that is open and gives nothing. */
  renew(kind: DeviceKind): void {
    if (this.getSnapshot()[kind].track === null) return;
    this.drop(kind, null);
    this.repair.request();
  }

  async choose(kind: DeviceKind, deviceId: string): Promise<void> {
    this.remember(kind, deviceId);
    this.pulledOut.delete(kind);
    this.drop(kind, null);
    await this.openOne(kind);
  }

  setMuted(kind: DeviceKind, muted: boolean): void {
    const { track } = this.getSnapshot()[kind];
    if (track !== null) track.enabled = !muted;
    this.change(kind, { muted });
  }

  /** One question to the user instead of two. */
  private async openBoth(): Promise<void> {
    const generation = this.generation;
    const both = await openTogether(this.remembered('camera'), this.remembered('microphone')).catch(
      () => null,
    );
    if (both === null) return;
    this.take('camera', both.camera, generation);
    this.take('microphone', both.microphone, generation);
  }

  private take(kind: DeviceKind, track: MediaStreamTrack, generation: number): void {
    if (generation !== this.generation || this.getSnapshot()[kind].track !== null) return track.stop();
    track.enabled = !this.getSnapshot()[kind].muted;
    track.addEventListener('ended', () => this.ended(kind, track));
    this.change(kind, { track, problem: null, deviceId: track.getSettings().deviceId ?? null });
  }

  private async openOne(kind: DeviceKind): Promise<void> {
    const generation = this.generation;
    try {
      this.take(kind, await firstWorking(kind, this.preferred(kind)), generation);
    } catch (error) {
      if (generation === this.generation) this.failed(kind, problemOf(error));
    }
  }

  private failed(kind: DeviceKind, problem: DeviceProblem): void {
    const wasPulledOut = problem === 'missing' && this.pulledOut.has(kind);
    this.change(kind, { problem: wasPulledOut ? 'unplugged' : problem });
  }

  private ended(kind: DeviceKind, track: MediaStreamTrack): void {
    const { track: current, deviceId } = this.getSnapshot()[kind];
    if (current !== track) return;
    // The first one is the room's own; what is pulled out after it only stood in.
    if (deviceId !== null && !this.pulledOut.has(kind)) this.pulledOut.set(kind, deviceId);
    this.drop(kind, 'unplugged');
    this.repair.request();
  }

  private readonly devicesChanged = (): void => this.repair.request();

  private async openMissing(): Promise<void> {
    const { generation } = this;
    const before = this.getSnapshot();
    await this.listDevices();
    for (const kind of KINDS) {
      if (generation !== this.generation || this.holders === 0 || this.getSnapshot().opening) return;
      if (this.ownIsBack(kind, before[kind].devices)) this.drop(kind, null);
      if (this.getSnapshot()[kind].track === null) await this.openOne(kind);
    }
    await this.listDevices();
    this.tryAgainLater();
  }

  /** Another device is in use, and the room's own one was just plugged in. */
  private ownIsBack(kind: DeviceKind, before: readonly LocalDevice[]): boolean {
    const { track, deviceId, devices } = this.getSnapshot()[kind];
    const own = this.preferred(kind);
    const isIn = (list: readonly LocalDevice[]) => list.some(({ id }) => id === own);
    return track !== null && own !== null && deviceId !== own && isIn(devices) && !isIn(before);
  }

  private preferred(kind: DeviceKind): string | null {
    return this.remembered(kind) ?? this.pulledOut.get(kind) ?? null;
  }

  private tryAgainLater(): void {
    if (this.again !== null) clearTimeout(this.again);
    const waits = this.holders > 0 && KINDS.some((kind) => PASSING.has(this.getSnapshot()[kind].problem));
    this.again = waits ? setTimeout(() => this.repair.request(), TRY_AGAIN_MS) : null;
  }

  private async listDevices(): Promise<void> {
    const generation = this.generation;
    for (const kind of KINDS) {
      const devices = await listInputs(kind);
      if (generation === this.generation) this.change(kind, { devices });
    }
  }

  private letGo(): void {
    this.generation += 1;
    navigator.mediaDevices?.removeEventListener('devicechange', this.devicesChanged);
    this.tryAgainLater();
    for (const kind of KINDS) this.drop(kind, null);
    this.update({ opening: false });
  }

  private drop(kind: DeviceKind, problem: DeviceProblem | null): void {
    const { track } = this.getSnapshot()[kind];
    this.change(kind, { track: null, problem });
    track?.stop();
  }

  private change(kind: DeviceKind, change: Partial<LocalTrack>): void {
    const before = this.getSnapshot();
    const after = { ...before, [kind]: { ...before[kind], ...change } };
    const tracks = [after.camera.track, after.microphone.track].filter((track) => track !== null);
    const sameTracks = before.stream?.getTracks().every((track) => tracks.includes(track)) ?? false;
    const unchanged = sameTracks && before.stream?.getTracks().length === tracks.length;
    const stream = tracks.length === 0 ? null : unchanged ? before.stream : new MediaStream(tracks);
    this.update({ ...after, stream });
  }

  private remembered(kind: DeviceKind): string | null {
    try {
      return localStorage.getItem(`${this.memory}.${kind}`);
    } catch {
      return null;
    }
  }

  private remember(kind: DeviceKind, deviceId: string): void {
    try {
      localStorage.setItem(`${this.memory}.${kind}`, deviceId);
    } catch {
      // Not remembered then; the choice holds until the page is closed.
    }
    this.change(kind, { deviceId });
  }
}
