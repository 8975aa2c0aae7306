import { Store } from '../store';
import type { LineCheck } from './line-check';

/** One check after the other; `open` and `close` may alternate any number of times. */
export class LineChecker extends Store<{ check: LineCheck | null }> {
  constructor(private readonly newCheck: () => LineCheck) {
    super({ check: null });
  }

  open(): void {
    this.close();
    const check = this.newCheck();
    this.update({ check });
    void check.start();
  }

  close(): void {
    this.getSnapshot().check?.close();
    this.update({ check: null });
  }
}
