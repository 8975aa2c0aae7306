export interface Interval {
  value: number;
  /** Between these lie 95 of 100 samples drawn anew from what was measured. */
  low: number;
  high: number;
}

const DRAWS = 1_000;

/** @param values at least one, in any order */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

/** The ratio of two quantiles; how sure it is comes from drawing the measured pairs again with repetition. */
export function ratioOfQuantiles(subject: number[], baseline: number[], share: number): Interval {
  const ratio = (places: number[]): number =>
    quantile(
      places.map((place) => subject[place]!),
      share,
    ) /
    quantile(
      places.map((place) => baseline[place]!),
      share,
    );
  const all = subject.map((_, place) => place);
  const drawn = Array.from({ length: DRAWS }, () =>
    ratio(all.map(() => Math.floor(Math.random() * all.length))),
  );
  return { value: ratio(all), low: quantile(drawn, 0.025), high: quantile(drawn, 0.975) };
}

export function showInterval({ value, low, high }: Interval): string {
  return `${value.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
}
