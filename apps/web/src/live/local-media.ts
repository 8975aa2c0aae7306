import { firstWorking, listInputs, openTogether, problemOf } from './input-devices';
import type { DeviceKind, DeviceProblem, LocalDevice } from './input-devices';
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

/**
 * The camera and microphone of this device. They are opened while somebody holds them (the green
 * room, a source on air) and apart from each other, so that a missing one does not cost the other.
 */
export class LocalMedia extends Store<LocalMediaSnapshot> {
  private holders = 0;
  /** Rises when the devices are let go, so that a late answer of the browser is thrown away. */
  private generation = 0;

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
    if (generation === this.generation) this.update({ opening: false });
  }

  async choose(kind: DeviceKind, deviceId: string): Promise<void> {
    this.remember(kind, deviceId);
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
      this.take(kind, await firstWorking(kind, this.remembered(kind)), generation);
    } catch (error) {
      if (generation === this.generation) this.change(kind, { problem: problemOf(error) });
    }
  }

  private ended(kind: DeviceKind, track: MediaStreamTrack): void {
    if (this.getSnapshot()[kind].track !== track) return;
    this.drop(kind, 'unplugged');
    void this.openOne(kind).then(() => this.listDevices());
  }

  private readonly devicesChanged = (): void => {
    void this.openAll();
  };

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
