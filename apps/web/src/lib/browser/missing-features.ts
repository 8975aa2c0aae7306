/** What a page of the conference cannot do without. */
export type Feature = 'picture' | 'connection' | 'cookies';

/** What this browser lacks: some apps open links in one that was stripped of it, or forbid it. */
export function missingFeatures(scope: Window & typeof globalThis = window): Feature[] {
  const has: Record<Feature, boolean> = {
    picture: typeof scope.RTCPeerConnection === 'function',
    connection: typeof scope.WebSocket === 'function',
    cookies: scope.navigator.cookieEnabled,
  };
  return (['picture', 'connection', 'cookies'] as const).filter((feature) => !has[feature]);
}
