/** More than anybody reads in one row of the audit. */
const LONGEST = 300;

/** The first of a list's entries, and how many more there are. */
export function briefList(entries: readonly string[]): string[] {
  const more = entries.length - LONGEST;
  return more > 0 ? [...entries.slice(0, LONGEST), `+ ${more}`] : [...entries];
}
