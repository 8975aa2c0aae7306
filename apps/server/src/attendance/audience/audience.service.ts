import { Injectable } from '@nestjs/common';
import { isOver, type AudienceDeclaration, type DeclareAudience } from '@diem-cau/shared';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { DomainError } from '../../common/errors/domain-error';
import type { Connection } from '../../common/realtime/connection';
import { Clock } from '../../common/time/clock';
import { Expiring } from '../../common/time/expiring';
import { ConferencesService } from '../../conferences/conferences.service';
import { ViewerUnits } from '../../conferences/public-access/viewer-units.service';
import { Facts } from '../../database/facts';
import { take } from '../../identity/guess-limits';
import { OrgUnitsService } from '../../org-units/org-units.service';
import { AudienceDeclarationsRepository, type StoredDeclaration } from './audience-declarations.repository';

const KNOWN_FOR_MS = 5_000;

/** What viewers say about who watches with them. */
@Injectable()
export class AudienceService {
  private readonly current = new Expiring<StoredDeclaration[]>(KNOWN_FOR_MS, (conferenceId) =>
    this.repository.findAllLast(conferenceId),
  );
  /** Nobody changes their mind more often; a row is kept for each. */
  private readonly perDevice = new RateLimiterMemory({ points: 30, duration: 3600 });

  constructor(
    private readonly repository: AudienceDeclarationsRepository,
    private readonly conferences: ConferencesService,
    private readonly units: ViewerUnits,
    private readonly orgUnits: OrgUnitsService,
    private readonly facts: Facts,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_ALLOWED, NOT_FOUND for a unit that viewers of this conference do not come from, STATE_CONFLICT */
  async declare(
    connection: Connection,
    commandId: string,
    { unitId, watching }: DeclareAudience,
  ): Promise<AudienceDeclaration> {
    const { conferenceId, principal } = connection;
    if (principal.kind !== 'viewer') throw new DomainError('NOT_ALLOWED');
    const { deviceId } = principal;
    await take(this.perDevice, `${conferenceId}/${deviceId}`);
    const state = await this.conferences.stateOf(conferenceId);
    if (isOver(state)) throw new DomainError('STATE_CONFLICT', { state });
    const unit = unitId === null ? null : await this.units.get(conferenceId, unitId);
    return this.facts.once(connection, commandId, async ({ manager }) => {
      const declaration = { deviceId, unitId, watching, declaredAt: this.clock.now() };
      const former = await this.repository.findLast(conferenceId, deviceId, manager);
      const isSame = former?.unitId === unitId && former.watching === watching;
      if (!isSame) await this.repository.add(conferenceId, declaration, manager);
      return toAnswer(declaration, unit?.name ?? null);
    });
  }

  /** What this device said last. */
  async own({ conferenceId, principal }: Connection): Promise<AudienceDeclaration | null> {
    if (principal.kind !== 'viewer') throw new DomainError('NOT_ALLOWED');
    const last = await this.repository.findLast(conferenceId, principal.deviceId);
    if (!last) return null;
    const names = await this.unitNames([last]);
    return toAnswer(last, names.get(last.unitId ?? '') ?? null);
  }

  /** The last of every device, as it was some seconds ago at most. */
  recent(conferenceId: string): Promise<StoredDeclaration[]> {
    return this.current.get(conferenceId);
  }

  /** The last of every device. */
  all(conferenceId: string): Promise<StoredDeclaration[]> {
    return this.repository.findAllLast(conferenceId);
  }

  unitNames(declarations: Pick<StoredDeclaration, 'unitId'>[]): Promise<Map<string, string>> {
    return this.orgUnits.namesOf([...new Set(declarations.flatMap(({ unitId }) => unitId ?? []))]);
  }
}

function toAnswer(
  { unitId, watching, declaredAt }: StoredDeclaration,
  unitName: string | null,
): AudienceDeclaration {
  return { unitId, unitName, watching, declaredAt: declaredAt.toISOString() };
}
