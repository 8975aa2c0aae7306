import { Injectable } from '@nestjs/common';
import { PresenceLedger } from './presence-ledger';
import { PresenceRepository } from './presence.repository';

/** Several readers within this time share one look at the database. */
const FRESH_MS = 900;
const FORGOTTEN_AFTER_MS = 60_000;

interface Reading {
  ledger: PresenceLedger;
  mark: string | null;
  readAt: number;
  reading: Promise<void> | null;
}

/**
 * The spans of the conferences that somebody looks at, kept in memory and brought up to date from the database by reading
 * only what changed. Nothing here is a fact: it is built anew whenever it is missing.
 */
@Injectable()
export class LivePresence {
  private readonly readings = new Map<string, Reading>();

  constructor(private readonly repository: PresenceRepository) {}

  /** The conference's spans as they were committed at most a second ago. */
  async of(conferenceId: string): Promise<PresenceLedger> {
    this.forgetUnread();
    const reading = this.readings.get(conferenceId) ?? {
      ledger: new PresenceLedger(),
      mark: null,
      readAt: -Infinity,
      reading: null,
    };
    this.readings.set(conferenceId, reading);
    if (performance.now() - reading.readAt > FRESH_MS) {
      reading.reading ??= this.readOn(conferenceId, reading).finally(() => (reading.reading = null));
      await reading.reading;
    }
    return reading.ledger;
  }

  private async readOn(conferenceId: string, reading: Reading): Promise<void> {
    const readAt = performance.now();
    const { spans, mark } = await this.repository.findChanged(conferenceId, reading.mark);
    reading.ledger.add(spans);
    reading.mark = mark;
    reading.readAt = readAt;
  }

  private forgetUnread(): void {
    const limit = performance.now() - FORGOTTEN_AFTER_MS;
    for (const [conferenceId, { readAt, reading }] of this.readings) {
      if (!reading && readAt < limit) this.readings.delete(conferenceId);
    }
  }
}
