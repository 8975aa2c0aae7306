/** Remembers what was read for a while, per key; concurrent readers share one reading, and a failed one is not kept. */
export class Expiring<Value> {
  private readonly kept = new Map<string, { value: Promise<Value>; until: number }>();

  constructor(
    private readonly milliseconds: number,
    private readonly read: (key: string) => Promise<Value>,
  ) {}

  get(key: string): Promise<Value> {
    const now = performance.now();
    const kept = this.kept.get(key);
    if (kept && kept.until > now) return kept.value;
    for (const [other, { until }] of this.kept) if (until <= now) this.kept.delete(other);
    const value = this.read(key);
    this.kept.set(key, { value, until: now + this.milliseconds });
    value.catch(() => this.kept.delete(key));
    return value;
  }
}
