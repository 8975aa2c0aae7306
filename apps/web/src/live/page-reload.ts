const RELOADED_AT = 'diem-cau.outdated-reload-at';
const ONCE_PER_MS = 60_000;

/**
 * Loads the page again because the server is newer. At most once a minute, or a cache that still
 * holds the old page would make it reload without end.
 *
 * @returns whether it reloads
 */
export function reloadOutdatedPage(): boolean {
  try {
    const last = Number(sessionStorage.getItem(RELOADED_AT) ?? 0);
    if (Date.now() - last < ONCE_PER_MS) return false;
    sessionStorage.setItem(RELOADED_AT, String(Date.now()));
  } catch {
    // Without storage it cannot be limited, so the page is left to its user.
    return false;
  }
  window.location.reload();
  return true;
}
