export interface LineTurnLimits {
  atOnce: number;
  perConference: number;
}

interface Waiting {
  id: string;
  conferenceId: string;
  askedAt: number;
}

/**
 * Whose turn it is to test a line, first come, first served. Those who wait ask again and again: who has ceased to ask
 * loses the place. A conference that has all its turns in use holds up nobody else's.
 */
export class LineTurns {
  private waiting: Waiting[] = [];

  /** @param patienceMs how long a place is kept without being asked for */
  constructor(private readonly patienceMs: number) {}

  /**
   * @param running the conference of each test that runs now
   * @returns 0 when the caller may begin now, else its place in the queue: 1 is next
   */
  ask(
    { id, conferenceId }: { id: string; conferenceId: string },
    running: readonly string[],
    { atOnce, perConference }: LineTurnLimits,
    now: number,
  ): number {
    this.waiting = this.waiting.filter((each) => each.id === id || now - each.askedAt <= this.patienceMs);
    const known = this.waiting.find((each) => each.id === id);
    if (known) known.askedAt = now;
    else this.waiting.push({ id, conferenceId, askedAt: now });

    const taken = [...running];
    let place = 0;
    for (const each of this.waiting) {
      const ofConference = taken.filter((one) => one === each.conferenceId).length;
      const goes = taken.length < atOnce && ofConference < perConference;
      if (goes) taken.push(each.conferenceId);
      else place += 1;
      if (each.id !== id) continue;
      if (goes) this.leave(id);
      return goes ? 0 : place;
    }
    return place;
  }

  leave(id: string): void {
    this.waiting = this.waiting.filter((each) => each.id !== id);
  }
}
