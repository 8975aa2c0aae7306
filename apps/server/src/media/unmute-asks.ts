import { Injectable } from '@nestjs/common';
import type { SourceKey, UnmuteAsk } from '@diem-cau/shared';
import { Clock } from '../common/time/clock';

/** How long whoever was asked may answer: nobody expects to be heard by a press long after. */
const LASTS_MS = 5 * 60_000;

interface Asked {
  state: UnmuteAsk;
  until: number;
}

/** Which sources the hall has asked to unmute, and what they answered; nothing that outlives this process. */
@Injectable()
export class UnmuteAsks {
  private readonly asked = new Map<string, Map<SourceKey, Asked>>();

  constructor(private readonly clock: Clock) {}

  ask(conferenceId: string, key: SourceKey): void {
    this.keep(conferenceId, key, 'asked');
  }

  answer(conferenceId: string, key: SourceKey, accepted: boolean): void {
    this.keep(conferenceId, key, accepted ? 'accepted' : 'declined');
  }

  /** Whoever is muted anew was not asked since. */
  cancel(conferenceId: string, keys: readonly SourceKey[]): void {
    for (const key of keys) this.asked.get(conferenceId)?.delete(key);
  }

  find(conferenceId: string, key: SourceKey): UnmuteAsk | null {
    this.forgetOld();
    return this.asked.get(conferenceId)?.get(key)?.state ?? null;
  }

  private keep(conferenceId: string, key: SourceKey, state: UnmuteAsk): void {
    this.forgetOld();
    const asked = this.asked.get(conferenceId) ?? new Map<SourceKey, Asked>();
    this.asked.set(conferenceId, asked.set(key, { state, until: this.clock.now().getTime() + LASTS_MS }));
  }

  private forgetOld(): void {
    const now = this.clock.now().getTime();
    for (const [conferenceId, asked] of this.asked) {
      for (const [key, { until }] of asked) if (until <= now) asked.delete(key);
      if (asked.size === 0) this.asked.delete(conferenceId);
    }
  }
}
