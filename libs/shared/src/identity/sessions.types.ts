/** What can be told from a browser's own words about itself, and is worth telling. */
export const BROWSERS = [
  'Zalo',
  'Facebook',
  'Cốc Cốc',
  'Edge',
  'Opera',
  'Samsung Internet',
  'Firefox',
  'Chrome',
  'Safari',
] as const;
export type BrowserName = (typeof BROWSERS)[number];

export const SYSTEMS = ['Windows', 'macOS', 'Android', 'iPhone', 'iPad', 'ChromeOS', 'Linux'] as const;
export type SystemName = (typeof SYSTEMS)[number];

/** A browser that is signed in. Where it is, is not kept. */
export interface SessionRecord {
  id: string;
  browser: BrowserName | null;
  system: SystemName | null;
  openedAt: string;
  /** Within a few minutes. */
  lastSeenAt: string;
  expiresAt: string;
  /** The one that asks. */
  current: boolean;
}
