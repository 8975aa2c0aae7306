/** A link's token stands in the fragment, so that it reaches no log and no Referer. */
export function tokenInFragment(): string {
  return window.location.hash.slice(1).trim();
}
