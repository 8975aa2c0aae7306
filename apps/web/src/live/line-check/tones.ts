/** Within what every loudspeaker and microphone carries, and no multiples of each other or of the mains' hum. */
export const TEST_TONES_HZ = [620, 1_060, 1_730] as const;

/** Power of each test tone in a moment's sound. */
export interface ToneReading {
  /** Since the listening began. */
  atMs: number;
  /** Mean squares of full scale, in the order of the tones. */
  powers: readonly number[];
}

/** When one of the tones is played. */
export interface PlayedTone {
  hz: number;
  fromMs: number;
  toMs: number;
}

/** First the room alone, then the tones one by one with a pause between them. */
export const TONE_PLAN: readonly PlayedTone[] = TEST_TONES_HZ.map((hz, index) => {
  const fromMs = 900 + index * 750;
  return { hz, fromMs, toMs: fromMs + 500 };
});

/** A tone comes this much later out of a slow loudspeaker or television, and rings on in the room. */
const LATE_MS = 350;

/** When nothing of the last tone can be heard any more. */
export const LISTENING_MS = Math.max(...TONE_PLAN.map(({ toMs }) => toMs)) + LATE_MS;

/** Nothing is quieter: -90 dB of full scale. */
const SILENCE = 1e-9;

/**
 * Power of one frequency in a piece of sound, as the mean square that a sine of that frequency would have there:
 * Goertzel's filter under a Hann window, which keeps neighbouring frequencies apart.
 */
export function tonePower(samples: Float32Array, sampleRate: number, hz: number): number {
  const count = samples.length;
  const turn = (2 * Math.PI * hz) / sampleRate;
  const factor = 2 * Math.cos(turn);
  let one = 0;
  let two = 0;
  for (let index = 0; index < count; index += 1) {
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / count);
    const next = (samples[index] ?? 0) * window + factor * one - two;
    two = one;
    one = next;
  }
  const squared = one * one + two * two - factor * one * two;
  // The window halves the amplitude.
  return (2 * squared) / (count * count) / 0.25;
}

/**
 * How far the tones rose above everything else at their frequencies, in decibels. What is played while another tone
 * is due counts as noise, so that a talk or an engine which is there all the time is not taken for the loudspeaker.
 *
 * @returns the middle one of the tones; 0 when nothing was read
 */
export function toneMarginDb(
  readings: readonly ToneReading[],
  plan: readonly PlayedTone[] = TONE_PLAN,
): number {
  const margins = plan.map(({ fromMs, toMs }, tone) => {
    const during: number[] = [];
    const otherwise: number[] = [];
    for (const { atMs, powers } of readings) {
      const isDuring = atMs >= fromMs && atMs <= toMs + LATE_MS;
      (isDuring ? during : otherwise).push(powers[tone] ?? 0);
    }
    if (during.length === 0 || otherwise.length === 0) return 0;
    // How late it comes is not known, so the loudest half of the time counts.
    const loudest = during.sort((a, b) => b - a).slice(0, Math.ceil(during.length / 2));
    return 10 * Math.log10((mean(loudest) + SILENCE) / (mean(otherwise) + SILENCE));
  });
  return margins.sort((a, b) => a - b)[Math.floor(margins.length / 2)] ?? 0;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
