import { Injectable } from '@nestjs/common';
import type { OwnRollCall, RollCallDesk, RollCallView } from '@diem-cau/shared';
import type { Connection } from '../../common/realtime/connection';
import { DomainError } from '../../common/errors/domain-error';
import { Clock } from '../../common/time/clock';
import { ConferencesService } from '../../conferences/conferences.service';
import { DelegatesService } from '../../conferences/delegates/delegates.service';
import { HeadCountsService } from '../head-counts.service';
import type { RollCallRecord, RollCallRow } from './roll-call-rows';
import { rollCallNow, toOwnLine, type RollCallNow } from './roll-call-views';
import { RollCallRecordsRepository } from './roll-call-records.repository';

/** How roll calls stand, always from what is kept. */
@Injectable()
export class RollCallReading {
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
    const newest = await this.newest(conferenceId);
    const runs = newest?.rollCall.status === 'running' ? newest : null;
    const line = runs?.lines.find((one) => one.participationId === participationId);
    return {
      rollCall: runs?.rollCall ?? null,
      own: line ? toOwnLine(line) : null,
      suggested: runs ? await this.suggested(conferenceId, participationId) : null,
    };
  }

  private async suggested(conferenceId: string, participationId: string): Promise<number | null> {
    const counts = await this.headCounts.figures(conferenceId);
    const declared = counts.get(participationId)?.count;
    if (declared !== undefined) return declared;
    return (await this.delegates.expectedByVenue(conferenceId, null)).get(participationId) ?? null;
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
