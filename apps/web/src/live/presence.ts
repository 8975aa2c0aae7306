import { PRESENCE_LIMITS, type PresenceBeat, type PresenceState } from '@diem-cau/shared';
import type { LiveConnection } from './connection';

export type BeatingState = Exclude<PresenceState, 'left'>;

interface MadeBeat {
  beatNo: number;
  state: PresenceState;
  /** Monotonic milliseconds: the device's clock may be set while the page is open. */
  madeAt: number;
  sent: boolean;
}

const LOOK_MS = 1_000;
const SEND_AGAIN_MS = 3_000;

/** Beats rise for as long as the tab lives, also when its page is left and entered again. */
const lastBeatNos = new Map<string, number>();

/**
 * Says what this tab's player does: every `beatSeconds`, and at once when it changes. Beats are
 * kept while the connection is down and sent again until the server has committed them.
 */
export class PresenceBeater {
  private readonly kept: MadeBeat[] = [];
  private timer: ReturnType<typeof setInterval> | null = null;
  private again: ReturnType<typeof setTimeout> | null = null;
  private unsubscribe: (() => void) | null = null;
  private last: { state: PresenceState; madeAt: number } | null = null;
  private sending = false;

  constructor(
    private readonly connection: Pick<
      LiveConnection,
      'options' | 'getSnapshot' | 'send' | 'tell' | 'onEnter'
    >,
    private readonly state: () => BeatingState,
    private readonly now: () => number = () => performance.now(),
  ) {}

  open(): void {
    if (this.timer !== null) return;
    this.timer = setInterval(this.look, LOOK_MS);
    this.unsubscribe = this.connection.onEnter(() => {
      this.look();
      void this.sendKept();
    });
    document.addEventListener('visibilitychange', this.look);
    window.addEventListener('pagehide', this.leave);
    window.addEventListener('pageshow', this.look);
    this.look();
  }

  close(): void {
    if (this.timer === null) return;
    this.leave();
    clearInterval(this.timer);
    this.timer = null;
    if (this.again !== null) clearTimeout(this.again);
    this.unsubscribe?.();
    document.removeEventListener('visibilitychange', this.look);
    window.removeEventListener('pagehide', this.leave);
    window.removeEventListener('pageshow', this.look);
  }

  /** Looks at once instead of within a second, e.g. when the user has pressed play. */
  readonly look = (): void => {
    const rules = this.connection.getSnapshot().entered?.rules;
    // Before the first entry the server knows nothing of this tab, so there is nothing to keep.
    if (rules === undefined) return;
    const state = this.state();
    const isDue = this.last === null || this.now() - this.last.madeAt >= rules.beatSeconds * 1_000;
    if (!isDue && this.last?.state === state) return;
    this.make(state);
    void this.sendKept();
  };

  private readonly leave = (): void => {
    if (this.last === null || this.last.state === 'left') return;
    const beat = this.make('left');
    this.connection.tell('presence:beat', {
      beats: this.kept.slice(-PRESENCE_LIMITS.beatsPerMessage).map(this.forWire),
    });
    beat.sent = true;
  };

  private make(state: PresenceState): MadeBeat {
    const { as, conferenceCode } = this.connection.options;
    const counter = `${as} ${conferenceCode}`;
    const beatNo = (lastBeatNos.get(counter) ?? 0) + 1;
    lastBeatNos.set(counter, beatNo);
    const beat = { beatNo, state, madeAt: this.now(), sent: false };
    this.last = beat;
    this.kept.push(beat);
    return beat;
  }

  private async sendKept(): Promise<void> {
    if (this.sending || this.connection.getSnapshot().status !== 'online') return;
    this.forgetTooOld();
    const batch = this.kept.slice(0, PRESENCE_LIMITS.beatsPerMessage);
    if (batch.length === 0) return;
    this.sending = true;
    const answer = await this.connection
      .send('presence:beat', { beats: batch.map(this.forWire) })
      .catch(() => null);
    this.sending = false;
    for (const beat of batch) beat.sent = true;
    if (answer === null) return this.sendAgainLater();
    const firstUnkept = this.kept.findIndex(({ beatNo }) => beatNo > answer.throughBeatNo);
    const committed = firstUnkept === -1 ? this.kept.length : firstUnkept;
    this.kept.splice(0, committed);
    if (committed === 0) this.sendAgainLater();
    else void this.sendKept();
  }

  /** A beat that goes out the moment it is made happened now; only a kept one has an age. */
  private readonly forWire = ({ beatNo, state, madeAt, sent }: MadeBeat): PresenceBeat => {
    const age = Math.round(this.now() - madeAt);
    const agoMs = sent || age >= LOOK_MS ? Math.min(age, PRESENCE_LIMITS.agoMs) : 0;
    return { beatNo, state, agoMs };
  };

  private forgetTooOld(): void {
    const oldest = this.now() - PRESENCE_LIMITS.agoMs;
    const firstYoung = this.kept.findIndex(({ madeAt }) => madeAt >= oldest);
    this.kept.splice(0, firstYoung === -1 ? this.kept.length : firstYoung);
  }

  private sendAgainLater(): void {
    if (this.again !== null) clearTimeout(this.again);
    this.again = setTimeout(() => void this.sendKept(), SEND_AGAIN_MS);
  }
}
