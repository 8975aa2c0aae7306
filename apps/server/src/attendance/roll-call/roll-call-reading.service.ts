import { Injectable } from '@nestjs/common';
import type { OwnRollCall, RollCallDesk, RollCallView } from '@diem-cau/shared';
import type { Connection } from '../../common/realtime/connection';
import { DomainError } from '../../common/errors/domain-error';
import { Clock } from '../../common/time/clock';
import { SharedReading } from '../../common/async/shared-reading';
import { ConferencesService } from '../../conferences/conferences.service';
import { DelegatesService } from '../../conferences/delegates/delegates.service';
import { HeadCountsService } from '../head-counts.service';
import type { RollCallRecord, RollCallRow } from './roll-call-rows';
import { rollCallNow, toOwnLine, type RollCallNow } from './roll-call-views';
import { RollCallRecordsRepository } from './roll-call-records.repository';

interface RunningRollCall {
  now: RollCallNow;
  /** The count a venue would declare, from what is known of it. */
  suggested: (participationId: string) => number | null;
}

/** How roll calls stand, always from what is kept. */
@Injectable()
export class RollCallReading {
  /** All venues ask at the same moment when the server comes back. */
  private readonly running = new SharedReading((conferenceId) => this.findRunning(conferenceId));

  constructor(
    private readonly repository: RollCallRecordsRepository,
    private readonly conferences: ConferencesService,
    private readonly delegates: DelegatesService,
    private readonly headCounts: HeadCountsService,
    private readonly clock: Clock,
  ) {}

  async desk(conferenceId: string): Promise<RollCallDesk> {
    const [rows, chairs] = await Promise.all([
      this.repository.findHeld(conferenceId),
      this.conferences.chairs(conferenceId),
    ]);
    const records = await Promise.all(rows.map((row) => this.repository.record(row)));
    const now = this.clock.now();
    const newest = records[0];
    return {
      view: newest ? await this.view(newest, now) : null,
      held: records.map((record) => rollCallNow(record, now).rollCall),
      chairs: chairs.map(({ id, name, position }) => ({ id, name, position })),
    };
  }

  /** @throws DomainError NOT_FOUND */
  async find(conferenceId: string, id: string): Promise<RollCallView> {
    return this.view(await this.record(conferenceId, id), this.clock.now());
  }

  /** @throws DomainError NOT_FOUND */
  async record(conferenceId: string, id: string): Promise<RollCallRecord> {
    const row = await this.repository.find(conferenceId, id);
    if (!row) throw new DomainError('NOT_FOUND');
    return this.repository.record(row);
  }

  async now(row: RollCallRow): Promise<RollCallNow> {
    return rollCallNow(await this.repository.record(row), this.clock.now());
  }

  /** The roll call that was begun last; null when none was. */
  async newest(conferenceId: string): Promise<RollCallNow | null> {
    const row = await this.repository.findNewest(conferenceId);
    return row && this.now(row);
  }

  /** How the caller's own venue stands in the roll call that runs. @throws DomainError NOT_ALLOWED */
  async own({ conferenceId, principal }: Connection): Promise<OwnRollCall> {
    if (!('participationId' in principal)) throw new DomainError('NOT_ALLOWED');
    const { participationId } = principal;
    const runs = await this.running.get(conferenceId);
    if (!runs) return { rollCall: null, own: null, suggested: null };
    const line = runs.now.lines.find((one) => one.participationId === participationId);
    return {
      rollCall: runs.now.rollCall,
      own: line ? toOwnLine(line) : null,
      suggested: runs.suggested(participationId),
    };
  }

  private async findRunning(conferenceId: string): Promise<RunningRollCall | null> {
    const now = await this.newest(conferenceId);
    if (now?.rollCall.status !== 'running') return null;
    const [counts, expected] = await Promise.all([
      this.headCounts.figures(conferenceId),
      this.delegates.expectedByVenue(conferenceId, null),
    ]);
    return { now, suggested: (id) => counts.get(id)?.count ?? expected.get(id) ?? null };
  }

  private async view(record: RollCallRecord, now: Date): Promise<RollCallView> {
    const people = new Map(
      (await this.conferences.participations(record.row.conferenceId)).map((each) => [each.id, each]),
    );
    const venues = record.venues.map((venue) => ({
      ...venue,
      coordinatorName: people.get(venue.participationId)?.coordinatorName ?? null,
      coordinatorPhone: people.get(venue.participationId)?.coordinatorPhone ?? null,
    }));
    return { ...rollCallNow(record, now), venues };
  }
}
