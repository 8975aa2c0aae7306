/** Two soft tones, a fifth apart. */
const TONES = [
  { hertz: 523.25, at: 0 },
  { hertz: 783.99, at: 0.22 },
] as const;
const LOUDNESS = 0.12;
const SECONDS = 0.5;

/** A sound for a new call. Until somebody has pressed anything on the page the browser allows none, and none is made. */
export class CallSound {
  private context: AudioContext | null = null;

  /** Returns the function that stops it. */
  listen(): () => void {
    const allow = () => {
      if (!('AudioContext' in window)) return;
      this.context ??= new AudioContext();
      if (this.context.state === 'suspended') void this.context.resume();
    };
    window.addEventListener('pointerdown', allow);
    window.addEventListener('keydown', allow);
    return () => {
      window.removeEventListener('pointerdown', allow);
      window.removeEventListener('keydown', allow);
      void this.context?.close();
      this.context = null;
    };
  }

  play(): void {
    const { context } = this;
    if (context?.state !== 'running') return;
    for (const { hertz, at } of TONES) {
      const start = context.currentTime + at;
      const tone = new OscillatorNode(context, { frequency: hertz });
      const loudness = new GainNode(context, { gain: 0 });
      loudness.gain.setValueAtTime(0, start);
      loudness.gain.linearRampToValueAtTime(LOUDNESS, start + 0.03);
      loudness.gain.exponentialRampToValueAtTime(0.001, start + SECONDS);
      tone.connect(loudness).connect(context.destination);
      tone.start(start);
      tone.stop(start + SECONDS);
    }
  }
}
