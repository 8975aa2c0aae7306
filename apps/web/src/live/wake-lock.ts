const AGAIN_MS = 30_000;

/**
 * Keeps the display on while it is open. Browsers let the lock go whenever the page is hidden, and sometimes to save power:
 * it is taken again.
 */
export class WakeLock {
  private lock: WakeLockSentinel | null = null;
  private wanted = false;
  private again: ReturnType<typeof setTimeout> | null = null;

  open(): void {
    this.wanted = true;
    document.addEventListener('visibilitychange', this.take);
    this.take();
  }

  close(): void {
    this.wanted = false;
    document.removeEventListener('visibilitychange', this.take);
    this.stopWaiting();
    void this.lock?.release();
    this.lock = null;
  }

  private readonly take = (): void => void this.request();

  private async request(): Promise<void> {
    this.stopWaiting();
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    if (this.lock !== null && !this.lock.released) return;
    // Refused when the battery is low; the page works all the same.
    const lock = await navigator.wakeLock.request('screen').catch(() => null);
    if (!this.wanted) return lock?.release();
    this.lock = lock;
    if (lock === null) this.takeLater();
    else lock.addEventListener('release', () => this.takeLater());
  }

  /** A page that becomes visible does not wait for it. */
  private takeLater(): void {
    this.stopWaiting();
    if (this.wanted) this.again = setTimeout(this.take, AGAIN_MS);
  }

  private stopWaiting(): void {
    if (this.again !== null) clearTimeout(this.again);
    this.again = null;
  }
}
