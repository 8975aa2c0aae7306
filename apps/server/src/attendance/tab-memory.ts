import type { PresenceSpan } from './presence-span';

interface Remembered {
  connectionId: string;
  newest: PresenceSpan | null;
}

/**
 * The newest committed span of each tab that beats here. It may be forgotten at any time and read again. What a tab's former
 * connection left is not used: between two connections the tab may have beaten elsewhere.
 */
export class TabMemory {
  private readonly tabs = new Map<string, Remembered>();

  /** @param most tabs remembered at once; the longest silent are forgotten first */
  constructor(private readonly most: number) {}

  /** The tab's newest span, null when it has none, undefined when that is not known. */
  recall(key: string, connectionId: string): PresenceSpan | null | undefined {
    const remembered = this.tabs.get(key);
    return remembered?.connectionId === connectionId ? remembered.newest : undefined;
  }

  remember(key: string, connectionId: string, newest: PresenceSpan | null): void {
    this.tabs.delete(key);
    this.tabs.set(key, { connectionId, newest });
    if (this.tabs.size <= this.most) return;
    for (const oldest of this.tabs.keys()) {
      this.tabs.delete(oldest);
      return;
    }
  }

  forget(key: string): void {
    this.tabs.delete(key);
  }
}
