import { SPEAKER_HEARD_DB } from '@diem-cau/shared';
import { LISTENING_MS, TEST_TONES_HZ, TONE_PLAN, toneMarginDb, tonePower, type ToneReading } from './tones';

const RATE = 16_000;
const CHUNK = 1_024;

/** Numbers that look like chance and are the same in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return (state / 2 ** 32) * 2 - 1;
  };
}

/** What a microphone hears, read every 40 ms, of a room whose sound at each moment is given. */
function listen(soundAt: (seconds: number) => number): ToneReading[] {
  const readings: ToneReading[] = [];
  for (let atMs = 50; atMs <= LISTENING_MS; atMs += 40) {
    const samples = new Float32Array(CHUNK).map((_, index) => soundAt(atMs / 1000 - (CHUNK - index) / RATE));
    readings.push({ atMs, powers: TEST_TONES_HZ.map((hz) => tonePower(samples, RATE, hz)) });
  }
  return readings;
}

/** The test's own tones as they come out of a loudspeaker. */
const tones =
  (amplitude: number, lateMs = 120) =>
  (seconds: number) => {
    const ms = seconds * 1000 - lateMs;
    const tone = TONE_PLAN.find(({ fromMs, toMs }) => ms >= fromMs && ms <= toMs);
    return tone ? amplitude * Math.sin(2 * Math.PI * tone.hz * seconds) : 0;
  };

describe('the power of a tone', () => {
  it.each([0.001, 0.1, 1])('is the mean square of a sine of amplitude %d', (amplitude) => {
    const samples = new Float32Array(CHUNK).map(
      (_, index) => amplitude * Math.sin((2 * Math.PI * 1_060 * index) / RATE),
    );
    expect(10 * Math.log10(tonePower(samples, RATE, 1_060) / (amplitude ** 2 / 2))).toBeCloseTo(0, 0);
  });

  it('leaves out the other tones', () => {
    const samples = new Float32Array(CHUNK).map((_, index) => Math.sin((2 * Math.PI * 620 * index) / RATE));
    expect(tonePower(samples, RATE, 1_060)).toBeLessThan(1e-6);
  });
});

describe('the loudspeaker in the microphone', () => {
  it.each([
    ['at once', 0],
    ['late, as from a television', 300],
  ])('is found when its tones come %s', (_, lateMs) => {
    const noise = chance(1);
    const heard = listen((seconds) => tones(0.05, lateMs)(seconds) + 0.01 * noise());
    expect(toneMarginDb(heard)).toBeGreaterThan(SPEAKER_HEARD_DB + 10);
  });

  it('is found when it is hardly louder than the room', () => {
    const noise = chance(2);
    expect(toneMarginDb(listen((seconds) => tones(0.01)(seconds) + 0.02 * noise()))).toBeGreaterThan(
      SPEAKER_HEARD_DB,
    );
  });

  it('is not found in silence, nor in a room that is only loud', () => {
    expect(toneMarginDb(listen(() => 0))).toBeLessThan(SPEAKER_HEARD_DB);
    for (const seed of [3, 4, 5, 6]) {
      const noise = chance(seed);
      expect(toneMarginDb(listen(() => 0.3 * noise()))).toBeLessThan(SPEAKER_HEARD_DB);
    }
  });

  it('is not found in a whistle of the same pitch that goes on all the time', () => {
    const whistle = (seconds: number) =>
      TEST_TONES_HZ.reduce((sum, hz) => sum + 0.1 * Math.sin(2 * Math.PI * hz * seconds), 0);
    expect(toneMarginDb(listen(whistle))).toBeLessThan(SPEAKER_HEARD_DB);
  });

  it('is found by two tones of three, and not by one', () => {
    const some = (count: number) =>
      listen((seconds) => {
        const until = TONE_PLAN[count - 1]?.toMs ?? 0;
        return seconds * 1000 < until + 200 ? tones(0.05)(seconds) : 0;
      });
    expect(toneMarginDb(some(2))).toBeGreaterThan(SPEAKER_HEARD_DB);
    expect(toneMarginDb(some(1))).toBeLessThan(SPEAKER_HEARD_DB);
  });

  it('is nothing that could be said when nobody has listened', () => {
    expect(toneMarginDb([])).toBe(0);
  });
});
