import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { AttendanceRules, BeatsKept, PresenceBeat } from '@diem-cau/shared';
import { DomainError } from '../common/errors/domain-error';
import { Clock } from '../common/time/clock';
import { Expiring } from '../common/time/expiring';
import { ConferencesService } from '../conferences/conferences.service';
import { placeBeat, type PresenceSpan } from './presence-span';
import { tabKey, type PresenceTab } from './presence-tab';
import { PresenceRepository, type StoredSpan } from './presence.repository';
import { TabMemory } from './tab-memory';

interface Arrival {
  key: string;
  tab: PresenceTab;
  connectionId: string;
  beats: PresenceBeat[];
  receivedAt: number;
  keep(kept: BeatsKept): void;
  refuse(error: DomainError): void;
}

interface RulesOfConferences {
  find(conferenceId: string): Promise<{ rules: Pick<AttendanceRules, 'leaseSeconds'> }>;
}

const FLUSH_AFTER_MS = 20;
const BEATS_PER_FLUSH = 2_000;
const BEATS_WAITING = 20_000;
const TABS_REMEMBERED = 100_000;
const RULES_FOR_MS = 10_000;

/**
 * Beats of all sockets wait in one bounded queue and are committed together, one statement at a time. That makes a beat cheap, and
 * keeps the beats of one tab in order. Beats are acknowledged after the commit; when it fails they are refused, the process
 * lives on, and a client's repeat of beats that were committed after all changes nothing.
 */
@Injectable()
export class PresenceIngestion implements BeforeApplicationShutdown {
  private readonly logger = new Logger(PresenceIngestion.name);
  private readonly memory = new TabMemory(TABS_REMEMBERED);
  private readonly leases: Expiring<number>;
  private waiting: Arrival[] = [];
  private beatsWaiting = 0;
  private timer: NodeJS.Timeout | null = null;
  private flushing: Promise<void> | null = null;

  constructor(
    @Inject(PresenceRepository) private readonly repository: Pick<PresenceRepository, 'store' | 'findNewest'>,
    private readonly clock: Clock,
    @Inject(ConferencesService) conferences: RulesOfConferences,
  ) {
    this.leases = new Expiring(
      RULES_FOR_MS,
      async (id) => (await conferences.find(id)).rules.leaseSeconds * 1000,
    );
  }

  /** @throws DomainError OVERLOADED when too many wait, UNAVAILABLE when they could not be committed; nothing is kept then */
  keep(tab: PresenceTab, connectionId: string, beats: PresenceBeat[]): Promise<BeatsKept> {
    if (this.beatsWaiting + beats.length > BEATS_WAITING)
      return Promise.reject(new DomainError('OVERLOADED'));
    return new Promise((keep, refuse) => {
      const receivedAt = this.clock.now().getTime();
      this.waiting.push({ key: tabKey(tab), tab, connectionId, beats, receivedAt, keep, refuse });
      this.beatsWaiting += beats.length;
      this.schedule();
    });
  }

  /** What was received is committed before the database connection closes. */
  async beforeApplicationShutdown(): Promise<void> {
    while (this.flushing || this.waiting.length > 0) await (this.flushing ?? this.flush());
  }

  private schedule(): void {
    if (this.flushing || this.waiting.length === 0) return;
    if (this.beatsWaiting >= BEATS_PER_FLUSH) void this.flush();
    else this.timer ??= setTimeout(() => void this.flush(), FLUSH_AFTER_MS);
  }

  private flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (this.flushing) return this.flushing;
    this.flushing = this.commit(this.takeBatch()).finally(() => {
      this.flushing = null;
      this.schedule();
    });
    return this.flushing;
  }

  private takeBatch(): Arrival[] {
    let beats = 0;
    let count = 0;
    for (const arrival of this.waiting) {
      if (count > 0 && beats + arrival.beats.length > BEATS_PER_FLUSH) break;
      beats += arrival.beats.length;
      count += 1;
    }
    this.beatsWaiting -= beats;
    return this.waiting.splice(0, count);
  }

  private async commit(batch: Arrival[]): Promise<void> {
    try {
      const newest = await this.newestSpans(batch);
      const changed = await this.place(batch, newest);
      if (changed.length > 0) await this.repository.store(changed);
      for (const { key, connectionId, beats, keep } of batch) {
        const span = newest.get(key) ?? null;
        this.memory.remember(key, connectionId, span);
        const highest = beats.reduce((most, { beatNo }) => Math.max(most, beatNo), span?.lastBeatNo ?? 0);
        keep({ throughBeatNo: highest });
      }
    } catch (error) {
      this.logger.error('Beats could not be stored', error instanceof Error ? error.stack : String(error));
      for (const { key, refuse } of batch) {
        this.memory.forget(key);
        refuse(new DomainError('UNAVAILABLE'));
      }
    }
  }

  /** The newest span of every tab in the batch, null where there is none; unknown ones are read in one query. */
  private async newestSpans(batch: Arrival[]): Promise<Map<string, PresenceSpan | null>> {
    const newest = new Map<string, PresenceSpan | null>();
    const unknown = new Map<string, PresenceTab>();
    for (const { key, tab, connectionId } of batch) {
      const span = this.memory.recall(key, connectionId);
      if (span === undefined) unknown.set(key, tab);
      else newest.set(key, span);
    }
    if (unknown.size > 0) {
      const found = await this.repository.findNewest([...unknown.values()]);
      for (const key of unknown.keys()) newest.set(key, found.get(key) ?? null);
    }
    return newest;
  }

  /** Places all beats in the order of their arrival and brings `newest` up to date. */
  private async place(batch: Arrival[], newest: Map<string, PresenceSpan | null>): Promise<StoredSpan[]> {
    const leases = new Map<string, number>();
    for (const { conferenceId } of batch.map(({ tab }) => tab)) {
      if (!leases.has(conferenceId)) leases.set(conferenceId, await this.leases.get(conferenceId));
    }
    const changed = new Map<string, StoredSpan>();
    for (const { key, tab, beats, receivedAt } of batch) {
      const leaseMs = leases.get(tab.conferenceId)!;
      for (const beat of beats) {
        for (const span of placeBeat(newest.get(key) ?? null, beat, receivedAt, leaseMs)) {
          changed.set(`${key}/${span.firstBeatNo}`, { ...tab, ...span });
          newest.set(key, span);
        }
      }
    }
    return [...changed.values()];
  }
}
