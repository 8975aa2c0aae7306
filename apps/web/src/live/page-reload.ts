const OUTDATED = { memory: 'diem-cau.outdated-reload-at', oncePerMs: 60_000 };
const STUCK = { memory: 'diem-cau.stuck-reload-at', oncePerMs: 300_000 };
const HEALTH_MS = 5_000;

/**
 * Loads the page again because the server is newer. At most once a minute, or a cache that still
 * holds the old page would make it reload without end.
 *
 * @returns whether it reloads
 */
export function reloadOutdatedPage(): boolean {
  return reloadSeldom(OUTDATED);
}

/**
 * Loads a page again that cannot help itself: at most every five minutes, and only while the server
 * is there, because a page that loads into nothing stays there.
 */
export async function reloadStuckPage(): Promise<void> {
  if (await isServerReady()) reloadSeldom(STUCK);
}

async function isServerReady(): Promise<boolean> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), HEALTH_MS);
  try {
    return (await fetch('/api/health/ready', { cache: 'no-store', signal: stop.signal })).ok;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

function reloadSeldom({ memory, oncePerMs }: typeof STUCK): boolean {
  try {
    const last = Number(sessionStorage.getItem(memory) ?? 0);
    if (Math.abs(Date.now() - last) < oncePerMs) return false;
    sessionStorage.setItem(memory, String(Date.now()));
  } catch {
    // Without storage it cannot be limited, so the page is left to its user.
    return false;
  }
  window.location.reload();
  return true;
}
