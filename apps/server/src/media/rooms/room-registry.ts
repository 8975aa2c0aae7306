/** What the registry must know of a room. */
export interface Closable {
  readonly closed: boolean;
}

/**
 * The rooms of this process by conference. It holds promises, so that a hundred people who join an
 * unopened room at once open one room between them.
 */
export class RoomRegistry<Member extends Closable> {
  private readonly members = new Map<string, Promise<Member>>();
  /** Rooms that are open, for those who look without waiting. */
  private readonly opened = new Map<string, Member>();

  /** @param open makes a room; its failure reaches all who wait for that room, and the next one tries anew */
  constructor(private readonly open: (id: string) => Promise<Member>) {}

  /** The open room, or one that is being opened. */
  async obtain(id: string): Promise<Member> {
    const known = this.members.get(id);
    if (known) {
      return known;
    }
    const opening = this.open(id);
    this.members.set(id, opening);
    try {
      const member = await opening;
      if (this.members.get(id) === opening && !member.closed) {
        this.opened.set(id, member);
      } else {
        this.drop(id, opening);
      }
      return member;
    } catch (error) {
      this.drop(id, opening);
      throw error;
    }
  }

  /** The room if it is open now. */
  find(id: string): Member | null {
    return this.opened.get(id) ?? null;
  }

  all(): Member[] {
    return [...this.opened.values()];
  }

  /** Forgets a room that has closed; a room that took its place meanwhile stays. */
  forget(id: string, member: Member): void {
    if (this.opened.get(id) === member) {
      this.opened.delete(id);
      this.members.delete(id);
    }
  }

  private drop(id: string, opening: Promise<Member>): void {
    if (this.members.get(id) === opening) {
      this.members.delete(id);
    }
  }
}
