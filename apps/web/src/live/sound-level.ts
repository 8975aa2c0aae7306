import { Store } from './store';

const SHOWN_EVERY_MS = 100;

/** How loud a microphone is, 0 to 1, measured without sending it anywhere. */
export class SoundLevel extends Store<{ level: number }> {
  private context: AudioContext | null = null;
  private timer: ReturnType<typeof setInterval> | null = null;

  constructor(private readonly track: MediaStreamTrack) {
    super({ level: 0 });
  }

  open(): void {
    if (this.context !== null) return;
    this.context = new AudioContext();
    const analyser = this.context.createAnalyser();
    analyser.fftSize = 1024;
    this.context.createMediaStreamSource(new MediaStream([this.track])).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    this.timer = setInterval(() => {
      // Browsers start it suspended until the user has touched the page.
      if (this.context?.state === 'suspended') void this.context.resume();
      analyser.getFloatTimeDomainData(samples);
      this.update({ level: loudness(samples) });
    }, SHOWN_EVERY_MS);
  }

  close(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
    void this.context?.close();
    this.context = null;
    this.update({ level: 0 });
  }
}

/** Root mean square in decibels, from -60 dB (0) to -10 dB (1), in steps of a fiftieth. */
export function loudness(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  const decibels = 10 * Math.log10(power + 1e-12);
  const level = Math.min(1, Math.max(0, (decibels + 60) / 50));
  return Math.round(level * 50) / 50;
}
