/** Keeps the display on while it is open. Browsers let the lock go whenever the page is hidden. */
export class WakeLock {
  private lock: WakeLockSentinel | null = null;
  private wanted = false;

  open(): void {
    this.wanted = true;
    document.addEventListener('visibilitychange', this.take);
    this.take();
  }

  close(): void {
    this.wanted = false;
    document.removeEventListener('visibilitychange', this.take);
    void this.lock?.release();
    this.lock = null;
  }

  private readonly take = (): void => void this.request();

  private async request(): Promise<void> {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    // Refused on insecure pages and when the battery is low; the page works all the same.
    const lock = await navigator.wakeLock.request('screen').catch(() => null);
    if (!this.wanted) await lock?.release();
    else this.lock = lock;
  }
}
