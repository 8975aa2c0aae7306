import { spreadOf, type Spread } from './spread';

/** What one round cost: any cost (CPU microseconds, seconds, bytes) for so many units of work that were done. */
export interface Round {
  cost: number;
  units: number;
}
export type Work = () => Promise<Round>;

export interface Comparison {
  rounds: number;
  /** Cost per unit of the subject ÷ that of the baseline, pair by pair. */
  ratio: Spread;
  /** The same with the baseline on both sides. */
  control: Spread;
  /** The control's median lies outside 0.95–1.05, so that the ratio says nothing. */
  void: boolean;
  subject: Spread;
  baseline: Spread;
}

const ROUNDS = 9;
const CONTROL = { from: 0.95, to: 1.05 };

/**
 * Compares in pairs that lie as close in time as can be, because the machine's speed swings from minute to minute: A B A B,
 * the first pair dropped. The control, A A A A, goes first.
 *
 * @param twin what the control compares the baseline with: the baseline itself, or another one just like it
 */
export async function comparePaired(
  subject: Work,
  baseline: Work,
  rounds = ROUNDS,
  twin = baseline,
): Promise<Comparison> {
  const control = await pairs(twin, baseline, rounds);
  const measured = await pairs(subject, baseline, rounds);
  const ratio = ({ a, b }: Pair): number => a / b;
  const controlled = spreadOf(control.map(ratio));
  return {
    rounds: measured.length,
    ratio: spreadOf(measured.map(ratio)),
    control: controlled,
    void: controlled.median < CONTROL.from || controlled.median > CONTROL.to,
    subject: spreadOf(measured.map(({ a }) => a)),
    baseline: spreadOf(measured.map(({ b }) => b)),
  };
}

interface Pair {
  a: number;
  b: number;
}

async function pairs(a: Work, b: Work, rounds: number): Promise<Pair[]> {
  const done: Pair[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Whoever goes second finds warmer or fuller memory, so the order alternates.
    const first = round % 2 === 0 ? await costPerUnit(a) : null;
    const second = await costPerUnit(b);
    done.push({ a: first ?? (await costPerUnit(a)), b: second });
  }
  return done.slice(1);
}

async function costPerUnit(work: Work): Promise<number> {
  const { cost, units } = await work();
  if (units <= 0) throw new Error('A round did no work, so its cost per unit is not known.');
  return cost / units;
}
