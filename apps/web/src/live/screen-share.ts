import { Store } from './store';

export interface ScreenShareSnapshot {
  picture: MediaStreamTrack | null;
  /** Only of a tab, or of a whole screen on some systems, and when the user leaves it ticked. */
  sound: MediaStreamTrack | null;
  /** For showing the own screen; null while nothing is shared. */
  stream: MediaStream | null;
  /** Why it could not be shared; closing the browser's question is no problem. */
  problem: 'unsupported' | 'failed' | null;
}

const NOTHING: ScreenShareSnapshot = { picture: null, sound: null, stream: null, problem: null };

/** A screen, window or tab that the user shares, with its sound where the browser gives it. */
export class ScreenShare extends Store<ScreenShareSnapshot> {
  constructor() {
    super(NOTHING);
  }

  /** From a click: the browser asks what to share. */
  async start(): Promise<void> {
    if (!navigator.mediaDevices?.getDisplayMedia) return this.update({ ...NOTHING, problem: 'unsupported' });
    try {
      const stream = await navigator.mediaDevices.getDisplayMedia({
        video: { frameRate: { ideal: 15, max: 30 } },
        audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
      });
      this.take(stream);
    } catch (error) {
      const refused = error instanceof DOMException && error.name === 'NotAllowedError';
      if (!refused) this.update({ problem: 'failed' });
    }
  }

  stop(): void {
    const { stream } = this.getSnapshot();
    this.update(NOTHING);
    stream?.getTracks().forEach((track) => track.stop());
  }

  private take(stream: MediaStream): void {
    this.stop();
    const [picture = null] = stream.getVideoTracks();
    const [sound = null] = stream.getAudioTracks();
    if (picture === null) return this.update({ problem: 'failed' });
    // Text stays sharp, even if a film stutters.
    picture.contentHint = 'detail';
    // The browser's own button ends the sharing as ours does.
    picture.addEventListener('ended', () => {
      if (this.getSnapshot().picture === picture) this.stop();
    });
    this.update({ picture, sound, stream, problem: null });
  }
}
