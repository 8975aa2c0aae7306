import { FakeMediaStreamTrack } from 'fake-mediastreamtrack';
import { installFakeMedia } from './fake-media';

const KIND = { videoinput: 'video', audioinput: 'audio' } as const;
type InputKind = keyof typeof KIND;

/** Cameras and microphones that can be plugged in and pulled out. */
export class FakeDevices {
  /** Plugged in, and used by another program. */
  readonly busy = new Set<string>();
  /** How often the page has asked for a device. */
  asked = 0;
  private readonly present = new Map<string, InputKind>();
  private open: { deviceId: string; track: FakeMediaStreamTrack }[] = [];

  constructor() {
    installFakeMedia();
    Object.assign(navigator.mediaDevices, {
      getUserMedia: (wanted: MediaStreamConstraints) => this.getUserMedia(wanted),
      enumerateDevices: async () =>
        [...this.present].map(([deviceId, kind]) => ({ deviceId, kind, label: deviceId })),
    });
  }

  plug(deviceId: string, kind: InputKind): void {
    this.present.set(deviceId, kind);
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  }

  unplug(deviceId: string): void {
    this.present.delete(deviceId);
    const lost = this.open.filter((each) => each.deviceId === deviceId);
    this.open = this.open.filter((each) => each.deviceId !== deviceId);
    for (const { track } of lost) track.remoteStop();
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  }

  private async getUserMedia(wanted: MediaStreamConstraints): Promise<MediaStream> {
    this.asked += 1;
    const tracks = [this.track('videoinput', wanted.video), this.track('audioinput', wanted.audio)];
    return new MediaStream(tracks.filter((track) => track !== null));
  }

  private track(
    kind: InputKind,
    wanted: boolean | MediaTrackConstraints = false,
  ): FakeMediaStreamTrack | null {
    if (wanted === false) return null;
    const exact = typeof wanted === 'object' ? wanted.deviceId : undefined;
    const id = typeof exact === 'object' && 'exact' in exact ? exact.exact : undefined;
    const [deviceId] = [...this.present].find(([each, of]) => of === kind && (!id || each === id)) ?? [];
    if (deviceId === undefined) throw new DOMException('', id ? 'OverconstrainedError' : 'NotFoundError');
    if (this.busy.has(deviceId)) throw new DOMException('', 'NotReadableError');
    const track = new FakeMediaStreamTrack({ kind: KIND[kind] });
    Object.assign(track, { getSettings: () => ({ deviceId }) });
    this.open.push({ deviceId, track });
    return track;
  }
}
