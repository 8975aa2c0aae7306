/**
 * Work that is asked for often and done seldom: at once when it has rested, then at most once per
 * interval, with the last request never lost.
 */
export class Coalesced {
  private timer: NodeJS.Timeout | null = null;
  private asked = false;

  /** @param intervalMs the least time between two runs, in milliseconds */
  constructor(
    private readonly work: () => void,
    private readonly intervalMs: number,
  ) {}

  request(): void {
    if (this.timer) {
      this.asked = true;
      return;
    }
    this.timer = setTimeout(() => this.rested(), this.intervalMs);
    this.work();
  }

  /** Drops what was asked for and not done yet. */
  cancel(): void {
    if (this.timer) {
      clearTimeout(this.timer);
    }
    this.timer = null;
    this.asked = false;
  }

  private rested(): void {
    this.timer = null;
    if (this.asked) {
      this.asked = false;
      this.request();
    }
  }
}
