const RELOADED_AT = 'diem-cau.reloaded-at';
const ONCE_PER_MS = 20_000;

/**
 * A newer release has other file names: a page that still asks for the old ones is reloaded.
 * At most once in a while, so that a page whose network is gone does not reload for ever.
 */
export function reloadWhenReplaced(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(RELOADED_AT) ?? 0);
    if (Date.now() - last < ONCE_PER_MS) return;
    sessionStorage.setItem(RELOADED_AT, String(Date.now()));
    event.preventDefault();
    window.location.reload();
  });
}
