import { Injectable } from '@nestjs/common';
import { judgeLine, type LineCheck, type LineChecker, type SaveLineCheck } from '@diem-cau/shared';
import { AuditService } from '../../audit/audit.service';
import type { HttpCaller } from '../../common/access/caller.decorator';
import type { Principal } from '../../common/access/principal';
import { DomainError } from '../../common/errors/domain-error';
import type { Connection } from '../../common/realtime/connection';
import { Clock } from '../../common/time/clock';
import { Facts } from '../../database/facts';
import { LineChecks, type KeptLineCheck } from '../../venues/line-checks/line-checks.service';
import { ScreensService } from '../../venues/screens.service';
import { ConferencesRepository } from '../conferences.repository';
import { ConferencesService } from '../conferences.service';
import type { ParticipationEntity } from '../participation.entity';
import { ParticipationsRepository } from '../participations/participations.repository';

/** The checks of the venues of a conference: each saves its own, and staff read them. */
@Injectable()
export class VenueLineChecks {
  constructor(
    private readonly lineChecks: LineChecks,
    private readonly conferences: ConferencesService,
    private readonly repository: ConferencesRepository,
    private readonly participations: ParticipationsRepository,
    private readonly screens: ScreensService,
    private readonly facts: Facts,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * The verdict follows from the measures, whatever the page has shown.
   *
   * @throws DomainError NOT_ALLOWED, VENUE_NOT_INVITED
   */
  async save(
    connection: Connection,
    commandId: string,
    { line, devices }: SaveLineCheck,
  ): Promise<LineCheck> {
    const { principal, conferenceId, actor } = connection;
    const { participationId, kind } = checkerOf(principal);
    const participation = await this.participations.find(participationId, conferenceId);
    if (!participation) throw new DomainError('VENUE_NOT_INVITED');
    const checkedByName = await this.nameOf(checkerOf(principal), participation);
    const { code, title } = await this.conferences.find(conferenceId);
    const { verdict, reasons } = judgeLine(line, devices);
    return this.facts.once(connection, commandId, async ({ manager }) => {
      const saved = await this.lineChecks.add(
        {
          venueId: participation.venueId,
          conferenceId,
          participationId,
          checkedBy: kind,
          checkedByActor: actor,
          checkedByName,
          line: { ...line },
          devices: { ...devices },
          verdict,
          reasons,
          checkedAt: this.clock.now(),
        },
        manager,
      );
      const subject = `participation:${participationId}`;
      const after = { verdict, ...line };
      await this.audit.record({ actor, action: 'line-check.save', conferenceId, subject, after }, manager);
      return toLineCheck(saved, { code, title });
    });
  }

  /** @throws DomainError NOT_ALLOWED, VENUE_NOT_INVITED */
  async own({ principal, conferenceId }: HttpCaller): Promise<LineCheck[]> {
    if (conferenceId === null) throw new DomainError('NOT_ALLOWED');
    return this.ofParticipation(conferenceId, checkerOf(principal).participationId);
  }

  /** @throws DomainError VENUE_NOT_INVITED */
  async ofParticipation(conferenceId: string, participationId: string): Promise<LineCheck[]> {
    const { venueId } = await this.conferences.participation(conferenceId, participationId);
    return this.describe(await this.lineChecks.historyOf(venueId), conferenceId);
  }

  async ofVenue(venueId: string): Promise<LineCheck[]> {
    return this.describe(await this.lineChecks.historyOf(venueId), null);
  }

  /** A screen by its own name, people by the name that the office wrote down. */
  private async nameOf(checker: Checker, people: ParticipationEntity): Promise<string | null> {
    if (checker.kind === 'coordinator') return people.coordinatorName;
    if (checker.kind === 'technician') return people.technicianName;
    const screens = await this.screens.list(people.venueId);
    return screens.find(({ id }) => id === checker.screenId)?.label ?? null;
  }

  /** A room serves many offices: that an internal conference of another one is held is not theirs to read. */
  private async describe(checks: KeptLineCheck[], readersConferenceId: string | null): Promise<LineCheck[]> {
    const ids = [...new Set(checks.map(({ conferenceId }) => conferenceId))];
    const readable = (await this.repository.findByIds(ids)).filter(
      ({ id, visibility }) => id === readersConferenceId || visibility !== 'internal',
    );
    const byId = new Map(readable.map(({ id, code, title }) => [id, { code, title }]));
    return checks.map((check) => toLineCheck(check, byId.get(check.conferenceId) ?? null));
  }
}

type Checker = Extract<Principal, { kind: LineChecker }>;

/** @throws DomainError NOT_ALLOWED for those who have no venue of their own */
function checkerOf(principal: Principal): Checker {
  switch (principal.kind) {
    case 'screen':
    case 'coordinator':
    case 'technician':
      return principal;
    default:
      throw new DomainError('NOT_ALLOWED');
  }
}

const toLineCheck = (
  { id, checkedBy, checkedByName, line, devices, verdict, reasons, checkedAt }: KeptLineCheck,
  conference: LineCheck['conference'],
): LineCheck => ({
  id,
  by: checkedBy,
  byName: checkedByName,
  conference,
  line,
  devices,
  verdict,
  reasons,
  checkedAt: checkedAt.toISOString(),
});
