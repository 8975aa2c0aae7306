/**
 * What many ask for at once is read once, per key. Whoever asks while a reading runs shares the next one with all who ask meanwhile:
 * what anybody gets was read after they asked.
 */
export class SharedReading<Value> {
  private readonly running = new Map<string, Promise<unknown>>();
  private readonly next = new Map<string, Promise<Value>>();

  constructor(private readonly read: (key: string) => Promise<Value>) {}

  get(key: string): Promise<Value> {
    const waiting = this.next.get(key);
    if (waiting) return waiting;
    const next = this.settled(key).then(() => {
      this.next.delete(key);
      return this.start(key);
    });
    this.next.set(key, next);
    return next;
  }

  private settled(key: string): Promise<unknown> {
    return this.running.get(key) ?? Promise.resolve();
  }

  private start(key: string): Promise<Value> {
    const reading = this.read(key);
    const settled = reading.then(
      () => undefined,
      () => undefined,
    );
    this.running.set(key, settled);
    void settled.then(() => {
      if (this.running.get(key) === settled) this.running.delete(key);
    });
    return reading;
  }
}
