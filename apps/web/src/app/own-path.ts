/**
 * A path of this site, or null: a login page that forwards to any address would lend its good
 * name to strangers.
 */
export function ownPath(path: string | null): string | null {
  if (path === null || !path.startsWith('/')) return null;
  const target = new URL(path, window.location.origin);
  return target.origin === window.location.origin ? target.pathname + target.search : null;
}
