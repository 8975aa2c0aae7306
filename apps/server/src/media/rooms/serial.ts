/** Runs asynchronous work strictly one after the other, so that what one step checked still holds in the next. */
export class Serial {
  private last: Promise<unknown> = Promise.resolve();

  /** @returns the work's own outcome; a failure does not hold up the work behind it */
  run<Result>(work: () => Promise<Result>): Promise<Result> {
    const outcome = this.last.then(work);
    this.last = outcome.catch(() => undefined);
    return outcome;
  }
}
