import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { isOver, type OwnRollCall, type RollCallDesk } from '@diem-cau/shared';
import { News } from '../../common/events/news';
import { Announcer } from '../../common/realtime/announcer';
import { audience } from '../../common/realtime/audience';
import type { RealtimeSocket } from '../../common/realtime/connection';
import { Clock } from '../../common/time/clock';
import { ConferencesService } from '../../conferences/conferences.service';
import { RollCallReading } from './roll-call-reading.service';
import { toOwnLine, type RollCallNow } from './roll-call-views';
import { RollCallRecordsRepository } from './roll-call-records.repository';
import { RollCallsService } from './roll-calls.service';

const TICK_MS = 1_000;
/** Venues that are called hear of it at once; this apart when they answer faster than anybody could be called aloud. */
const CALL_MS = 100;

/** What the pages of a conference were told last, and when they are told next. */
interface Followed {
  rollCallId: string | null;
  told: Map<string, string>;
  summary: string;
  sentAt: number;
  timer: NodeJS.Timeout | null;
  dueAt: number;
  busy: boolean;
}

/**
 * Tells those who hold a roll call and the venues in it what has changed: one broadcast to each of the two for a call, and one a
 * second for all answers together. Everything it says, and when the next venue is called, follows from rows: a restarted server goes
 * on where the former one stood.
 */
@Injectable()
export class RollCallTicker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(RollCallTicker.name);
  private readonly followed = new Map<string, Followed>();
  private stopped = false;

  constructor(
    private readonly repository: RollCallRecordsRepository,
    private readonly reading: RollCallReading,
    private readonly rollCalls: RollCallsService,
    private readonly conferences: ConferencesService,
    private readonly announcer: Announcer,
    private readonly news: News,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.news.on('attendance:roll-call-changed', ({ conferenceId, called }) =>
      this.soon(conferenceId, called ? CALL_MS : TICK_MS),
    );
    this.news.on('conferences:state-changed', ({ conferenceId }) => this.soon(conferenceId, TICK_MS));
    for (const conferenceId of await this.repository.findRunning()) this.soon(conferenceId, CALL_MS);
  }

  /** How many conferences are followed. */
  get size(): number {
    return this.followed.size;
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    for (const { timer } of this.followed.values()) if (timer) clearTimeout(timer);
  }

  watch(socket: RealtimeSocket): Promise<RollCallDesk> {
    const { conferenceId } = socket.data.connection;
    this.announcer.subscribe(socket, audience.rollCall(conferenceId));
    return this.reading.desk(conferenceId);
  }

  own(socket: RealtimeSocket): Promise<OwnRollCall> {
    const { connection } = socket.data;
    this.announcer.subscribe(socket, audience.rollCallVenues(connection.conferenceId));
    return this.reading.own(connection);
  }

  /** @param apart milliseconds that must have passed since the last broadcast */
  private soon(conferenceId: string, apart: number): void {
    const followed = this.followed.get(conferenceId) ?? {
      rollCallId: null,
      told: new Map(),
      summary: '',
      sentAt: 0,
      timer: null,
      dueAt: Infinity,
      busy: false,
    };
    this.followed.set(conferenceId, followed);
    this.wake(conferenceId, followed, Math.max(performance.now(), followed.sentAt + apart));
  }

  private wake(conferenceId: string, followed: Followed, at: number): void {
    if (this.stopped || at >= followed.dueAt) return;
    followed.dueAt = at;
    if (followed.busy) return;
    if (followed.timer) clearTimeout(followed.timer);
    const wait = Math.max(0, at - performance.now());
    followed.timer = setTimeout(() => void this.tick(conferenceId, followed), wait);
  }

  private async tick(conferenceId: string, followed: Followed): Promise<void> {
    followed.busy = true;
    followed.dueAt = Infinity;
    let next: number | null = TICK_MS;
    try {
      next = await this.tell(conferenceId, followed);
    } catch (error) {
      this.logger.warn(`A roll call could not be followed: ${String(error)}`);
    }
    followed.busy = false;
    const asked = followed.dueAt;
    followed.dueAt = Infinity;
    if (next !== null) this.wake(conferenceId, followed, Math.min(asked, performance.now() + next));
    else if (asked < Infinity) this.wake(conferenceId, followed, asked);
    else this.followed.delete(conferenceId);
  }

  /** @returns after how many milliseconds there may be more to tell; null when the roll call or the conference is over */
  private async tell(conferenceId: string, followed: Followed): Promise<number | null> {
    let now = await this.reading.newest(conferenceId);
    if (!now) return null;
    const { rollCall } = now;
    if (this.isTimeUp(now)) {
      await this.rollCalls.callNextInTime(conferenceId, rollCall.id);
      now = (await this.reading.newest(conferenceId)) ?? now;
    }
    this.announce(conferenceId, followed, now);
    if (now.rollCall.status !== 'running') return null;
    const until = Date.parse(now.rollCall.call?.answerUntil ?? '') - this.clock.now().getTime();
    if (until > 0) return Math.min(TICK_MS, until + 1);
    // Nothing happens any more by itself, whether somebody closes it or not.
    const state = await this.conferences.stateOf(conferenceId);
    return isOver(state) ? null : TICK_MS;
  }

  private isTimeUp({ rollCall }: RollCallNow): boolean {
    const { status, mode, nextOnTimeOut, call, tally } = rollCall;
    const automatic = status === 'running' && mode === 'one-by-one' && nextOnTimeOut && tally.waiting > 0;
    return automatic && call !== null && Date.parse(call.answerUntil) <= this.clock.now().getTime();
  }

  private announce(conferenceId: string, followed: Followed, { rollCall, lines }: RollCallNow): void {
    if (followed.rollCallId !== rollCall.id) {
      followed.rollCallId = rollCall.id;
      followed.told.clear();
    }
    const changed = lines.filter((line) => {
      const said = JSON.stringify(line);
      if (followed.told.get(line.participationId) === said) return false;
      followed.told.set(line.participationId, said);
      return true;
    });
    const summary = JSON.stringify(rollCall);
    if (changed.length === 0 && summary === followed.summary) return;
    followed.summary = summary;
    followed.sentAt = performance.now();
    const staff = this.announcer.to(audience.rollCall(conferenceId));
    staff.emit('roll-call:changed', { rollCall, lines: changed });
    const venues = this.announcer.to(audience.rollCallVenues(conferenceId));
    venues.emit('roll-call:called', { rollCall, lines: changed.map(toOwnLine) });
  }
}
