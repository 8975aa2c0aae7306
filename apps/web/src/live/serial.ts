/**
 * Runs a step again and again for as long as it is asked to, never twice at once. Requests that
 * come while it runs lead to one more run.
 */
export class Serial {
  private asked = false;
  private running = false;

  constructor(private readonly step: () => Promise<void>) {}

  request(): void {
    this.asked = true;
    if (!this.running) void this.run();
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.asked) {
      this.asked = false;
      await this.step();
    }
    this.running = false;
  }
}
