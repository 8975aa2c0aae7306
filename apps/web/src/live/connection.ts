import {
  CONTRACT_VERSION,
  type BroadcastName,
  type Broadcasts,
  type CommandName,
  type CommandResponse,
  type ConferenceSnapshot,
  type ConnectAs,
  type WireError,
} from '@diem-cau/shared';
import { asWireError, CommandError, wireError } from '../lib/errors/command-error';
import { jitteredDelay, LONGEST_MS } from './backoff';
import { BroadcastListeners } from './broadcast-listeners';
import * as entered from './entered-state';
import { openSocket, type LiveSocket, type OpenSocket } from './live-socket';
import { isMutating, type SendRequest } from './mutating-commands';
import { Outbox } from './outbox';
import { reloadOutdatedPage } from './page-reload';
import { isPassingAtTheDoor } from './passing-errors';
import { Store } from './store';
import { makeUuid, TAB_ID } from './uuid';

export type LiveStatus = 'connecting' | 'online' | 'offline' | 'refused';

export interface LiveSnapshot {
  status: LiveStatus;
  /** Why the server refused the page; null unless the status is `refused`. */
  error: WireError | null;
  /** The last known state; it stays while offline. */
  entered: ConferenceSnapshot | null;
  /** Rises each time the conference was entered, so that subscriptions are made anew. */
  entryNo: number;
  /** Add it to `Date.now()` to get the server's time. */
  clockOffsetMs: number;
  /** What the user did that the server has not confirmed yet. */
  unsent: number;
}

export interface LiveConnectionOptions {
  as: ConnectAs;
  /** Null for those whose cookie names the conference: screens, lecturers, coordinators. */
  conferenceCode: string | null;
  /** Which of the hall's cameras this page is; null for all others. */
  hall?: number | null;
}

export interface LiveConnectionPorts {
  openSocket: OpenSocket;
  reload: () => boolean;
}

const ANSWER_MS = 8_000;
const ATTEMPT_MS = 15_000;
const REFUSED_RETRY_BASE_MS = 8_000;
const OUTDATED_ON_AIR_MS = 15_000;
/** A room waits for its picture, and rooms are few: they may try more often than the citizens. */
const LONGEST_FOR_SCREENS_MS = 3_000;

/**
 * A page's connection to its conference. It never stops trying, enters the conference after every
 * connect, and keeps what the user did until the server has confirmed it. `open` and `close` may
 * alternate any number of times.
 */
export class LiveConnection extends Store<LiveSnapshot> {
  private readonly broadcasts = new BroadcastListeners();
  private readonly enterListeners = new Set<(snapshot: ConferenceSnapshot) => void>();
  private readonly outbox: Outbox;
  private socket: LiveSocket | null = null;
  private known: entered.EnteredState | null = null;
  /** Broadcasts that came between the connect and the snapshot; null when there is nothing to wait for. */
  private early: { name: string; payload: unknown }[] | null = null;
  /** Counts connects; what belongs to an older one is ignored. */
  private visit = 0;
  private failures = 0;
  private attempting = false;
  private retryTimer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    readonly options: LiveConnectionOptions,
    private readonly ports: LiveConnectionPorts = { openSocket, reload: reloadOutdatedPage },
  ) {
    super({ status: 'connecting', error: null, entered: null, entryNo: 0, clockOffsetMs: 0, unsent: 0 });
    this.outbox = new Outbox(
      (name, request) => this.request(name, request),
      () => this.getSnapshot().status === 'online',
      (unsent) => this.update({ unsent }),
    );
    this.keepStateUpToDate();
  }

  open(): void {
    if (this.socket !== null) return;
    this.failures = 0;
    this.update({ status: 'connecting', error: null });
    const { as, conferenceCode, hall = null } = this.options;
    this.socket = this.ports.openSocket(
      { contractVersion: CONTRACT_VERSION, as, conferenceCode, tabId: TAB_ID, hall },
      {
        connected: () => void this.enter(),
        lost: () => this.lost(),
        failed: (error) => this.failed(error),
        broadcast: (name, payload) => this.hear(name, payload),
      },
    );
    window.addEventListener('online', this.tryNow);
    document.addEventListener('visibilitychange', this.tryNow);
    this.connect();
  }

  close(): void {
    this.visit += 1;
    this.attempting = false;
    this.stopRetrying();
    window.removeEventListener('online', this.tryNow);
    document.removeEventListener('visibilitychange', this.tryNow);
    this.socket?.close();
    this.socket = null;
  }

  /** Tries at once, e.g. after the user has signed in again. */
  retry(): void {
    if (this.socket === null || this.getSnapshot().status === 'online') return;
    if (this.attempting) return;
    this.visit += 1;
    this.socket.disconnect();
    this.connect();
  }

  /**
   * Begins a new connection at once, although nobody has said that this one is lost: after a sleep, or when the line has become
   * another one, that would take half a minute.
   */
  renew(): void {
    if (this.getSnapshot().status !== 'online') return this.tryNow();
    this.visit += 1;
    this.socket?.disconnect();
    this.update({ status: 'offline', error: null });
    this.connect();
  }

  /**
   * Sends a command and gives the response; refusals reject with a `CommandError`. A command that
   * changes something is kept and sent again, under one id, until the server has answered; any
   * other is rejected with `UNREACHABLE` when no answer comes.
   */
  async send<Name extends CommandName>(
    name: Name,
    request: SendRequest<Name>,
  ): Promise<CommandResponse<Name>> {
    const answer = isMutating(name)
      ? await this.outbox.add(name, { ...request, commandId: makeUuid() })
      : await this.request(name, request);
    return answer as CommandResponse<Name>;
  }

  /** Sends without waiting for an answer: only for what is said while the page is closing. */
  tell<Name extends CommandName>(name: Name, request: SendRequest<Name>): void {
    if (this.getSnapshot().status === 'online') this.socket?.tell(name, request);
  }

  on<Name extends BroadcastName>(name: Name, listener: (payload: Broadcasts[Name]) => void): () => void {
    return this.broadcasts.on(name, listener);
  }

  /** Calls the listener after every entry, and at once when the conference is entered already. */
  onEnter(listener: (snapshot: ConferenceSnapshot) => void): () => void {
    this.enterListeners.add(listener);
    if (this.getSnapshot().status === 'online' && this.known !== null) listener(this.known.snapshot);
    return () => this.enterListeners.delete(listener);
  }

  private async request(name: string, request: object): Promise<unknown> {
    const answer = await this.socket?.request(name, request, ANSWER_MS).catch(() => null);
    if (!answer) throw new CommandError(wireError('UNREACHABLE'));
    if (!answer.ok) throw new CommandError(answer.error);
    return answer.data;
  }

  private async enter(): Promise<void> {
    const visit = ++this.visit;
    this.attempting = false;
    this.stopRetrying();
    this.early = [];
    const askedAt = Date.now();
    try {
      const snapshot = (await this.request('conference:enter', {})) as ConferenceSnapshot;
      if (visit !== this.visit) return;
      this.entered(snapshot, Date.parse(snapshot.serverTime) - (askedAt + Date.now()) / 2);
    } catch (thrown) {
      if (visit !== this.visit) return;
      this.visit += 1;
      this.socket?.disconnect();
      this.failed(thrown instanceof CommandError ? asWireError(thrown) : null);
    }
  }

  private entered(snapshot: ConferenceSnapshot, clockOffsetMs: number): void {
    const early = this.early ?? [];
    this.early = null;
    this.failures = 0;
    this.known = entered.freshState(snapshot);
    this.update({
      status: 'online',
      error: null,
      entered: snapshot,
      entryNo: this.getSnapshot().entryNo + 1,
      clockOffsetMs,
    });
    for (const { name, payload } of early) this.broadcasts.hear(name, payload);
    for (const listener of [...this.enterListeners]) listener(this.known.snapshot);
    void this.outbox.flush();
  }

  private hear(name: string, payload: unknown): void {
    if (this.early === null) this.broadcasts.hear(name, payload);
    else this.early.push({ name, payload });
  }

  private lost(): void {
    this.visit += 1;
    this.attempting = false;
    this.update({ status: 'offline', error: null });
    this.retryAfter(jitteredDelay(0));
  }

  private failed(error: WireError | null): void {
    this.failures += 1;
    this.attempting = false;
    this.stopRetrying();
    if (error === null || error.code === 'UNREACHABLE') {
      this.update({ status: 'offline', error: null });
      this.retryAfter(this.delay());
      return;
    }
    this.update({ status: 'refused', error });
    if (error.code === 'OUTDATED_PAGE') this.reloadSoon();
    else if (isPassingAtTheDoor(error)) this.retryAfter(jitteredDelay(this.failures, REFUSED_RETRY_BASE_MS));
  }

  /** Nobody's picture is cut off by a reload; a page on air waits, in case the old server returns. */
  private reloadSoon(): void {
    const { stage, me } = this.known?.snapshot ?? {};
    const isOnAir = stage?.sources.some(({ key }) => key === me?.sourceKey) ?? false;
    if (isOnAir && this.failures === 1) {
      this.retryAfter(OUTDATED_ON_AIR_MS);
    } else if (!this.ports.reload()) {
      this.retryAfter(jitteredDelay(this.failures, REFUSED_RETRY_BASE_MS));
    }
  }

  private delay(): number {
    const longest = this.options.as === 'screen' ? LONGEST_FOR_SCREENS_MS : LONGEST_MS;
    return jitteredDelay(this.failures, undefined, undefined, longest);
  }

  private retryAfter(ms: number): void {
    this.stopRetrying();
    this.retryTimer = setTimeout(() => this.connect(), ms);
  }

  /** An attempt that nobody answers is given up, whatever the network does. */
  private connect(): void {
    this.stopRetrying();
    this.attempting = true;
    this.retryTimer = setTimeout(() => {
      this.socket?.disconnect();
      this.failed(null);
    }, ATTEMPT_MS);
    this.socket?.connect();
  }

  private stopRetrying(): void {
    if (this.retryTimer !== null) clearTimeout(this.retryTimer);
    this.retryTimer = null;
  }

  private readonly tryNow = (): void => {
    const isWaiting = !this.attempting && this.getSnapshot().status === 'offline';
    if (isWaiting && document.visibilityState === 'visible') this.retryAfter(jitteredDelay(0));
  };

  private keepStateUpToDate(): void {
    const follow = <Name extends BroadcastName>(
      name: Name,
      apply: (state: entered.EnteredState, payload: Broadcasts[Name]) => entered.EnteredState,
    ) =>
      this.on(name, (payload) => {
        if (this.known === null) return;
        this.known = apply(this.known, payload);
        this.update({ entered: this.known.snapshot });
      });
    follow('conference:changed', entered.conferenceChanged);
    follow('conference:agenda-changed', entered.agendaChanged);
    follow('stage:changed', entered.stageChanged);
    follow('floor:changed', entered.floorChanged);
    follow('qa:question-changed', entered.questionChanged);
    follow('qa:question-removed', entered.questionRemoved);
    follow('qa:own-question-changed', entered.ownQuestionChanged);
  }
}
