import { LISTENING_MS, TEST_TONES_HZ, TONE_PLAN, toneMarginDb, tonePower, type ToneReading } from './tones';

const LOUDNESS = 0.35;
const FADE_S = 0.03;
const READ_EVERY_MS = 40;
const FFT_SIZE = 2_048;

/**
 * Plays the test tones and listens for them.
 *
 * @param deviceId the microphone to listen with; null for the browser's choice
 * @returns how far the tones rose above the room, in decibels
 * @throws DOMException as `getUserMedia` does, AbortError when it was given up
 */
export async function hearSpeaker(deviceId: string | null, signal: AbortSignal): Promise<number> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: asItIs(deviceId) });
  const context = new AudioContext();
  try {
    await context.resume();
    signal.throwIfAborted();
    return await listen(context, stream, signal);
  } finally {
    stream.getTracks().forEach((track) => track.stop());
    void context.close();
  }
}

/** What makes speech clear would take away the very tones that are looked for. */
const asItIs = (deviceId: string | null): MediaTrackConstraints => ({
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
  ...(deviceId === null ? {} : { deviceId: { exact: deviceId } }),
});

function listen(context: AudioContext, stream: MediaStream, signal: AbortSignal): Promise<number> {
  const analyser = context.createAnalyser();
  analyser.fftSize = FFT_SIZE;
  context.createMediaStreamSource(stream).connect(analyser);
  const beginsAt = context.currentTime;
  const oscillators = playTones(context, beginsAt);
  const samples = new Float32Array(FFT_SIZE);
  const readings: ToneReading[] = [];
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      clearInterval(timer);
      signal.removeEventListener('abort', giveUp);
      oscillators.forEach((oscillator) => oscillator.stop());
      settle();
    };
    const giveUp = () => finish(() => reject(new DOMException('Given up.', 'AbortError')));
    const timer = setInterval(() => {
      const atMs = (context.currentTime - beginsAt) * 1_000;
      analyser.getFloatTimeDomainData(samples);
      readings.push({ atMs, powers: TEST_TONES_HZ.map((hz) => tonePower(samples, context.sampleRate, hz)) });
      if (atMs >= LISTENING_MS) finish(() => resolve(toneMarginDb(readings)));
    }, READ_EVERY_MS);
    signal.addEventListener('abort', giveUp);
  });
}

function playTones(context: AudioContext, beginsAt: number): OscillatorNode[] {
  return TONE_PLAN.map(({ hz, fromMs, toMs }) => {
    const [from, to] = [beginsAt + fromMs / 1_000, beginsAt + toMs / 1_000];
    const gain = context.createGain();
    gain.gain.setValueAtTime(0, from);
    gain.gain.linearRampToValueAtTime(LOUDNESS, from + FADE_S);
    gain.gain.setValueAtTime(LOUDNESS, to - FADE_S);
    gain.gain.linearRampToValueAtTime(0, to);
    const oscillator = context.createOscillator();
    oscillator.frequency.value = hz;
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(from);
    oscillator.stop(to);
    return oscillator;
  });
}
