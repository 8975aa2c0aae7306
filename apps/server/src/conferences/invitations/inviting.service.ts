import { Injectable } from '@nestjs/common';
import { INVITATION_LIMITS, type InvitedUnits, type InvitePreview, type InviteUnits } from '@diem-cau/shared';
import { Changes, type ChangedBy, type ChangeTransaction } from '../../audit/changes';
import { DomainError } from '../../common/errors/domain-error';
import { Clock } from '../../common/time/clock';
import type { Day } from '../../common/time/day';
import { OrgUnitsService } from '../../org-units/org-units.service';
import { ConferencesService } from '../conferences.service';
import { InvitationsRepository } from './invitations.repository';
import { OpenConference } from './open-conference';
import { byPlace, placesIn } from './unit-places';

export interface InviteOptions {
  requestedCount: number | null;
  /** Which letter, or who said so, when the units have agreed before; their answer is recorded with the invitation. */
  agreed: string | null;
}

/** Invites units to a conference. */
@Injectable()
export class InvitingService {
  constructor(
    private readonly repository: InvitationsRepository,
    private readonly conferences: ConferencesService,
    private readonly orgUnits: OrgUnitsService,
    private readonly open: OpenConference,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  async preview(conferenceId: string, request: InviteUnits): Promise<InvitePreview> {
    const day = await this.conferences.dayOf(conferenceId);
    const unitIds = await this.unitsOf(request, day);
    const invited = await this.repository.findInvitedUnitIds(conferenceId);
    const placeOf = placesIn(await this.orgUnits.treeOf(unitIds, day));
    return {
      units: unitIds
        .map((unitId) => ({ unitId, place: placeOf(unitId), invited: invited.has(unitId) }))
        .sort((a, b) => byPlace(a.place, b.place))
        .map(({ unitId, place: { unitName, unitPath }, invited: before }) => ({
          unitId,
          unitName,
          unitPath,
          invited: before,
        })),
    };
  }

  /** @throws DomainError NOT_FOUND, STATE_CONFLICT */
  async invite(by: ChangedBy, conferenceId: string, request: InviteUnits): Promise<InvitedUnits> {
    const day = await this.conferences.dayOf(conferenceId);
    const unitIds = await this.unitsOf(request, day);
    const names = await this.orgUnits.namesOf(unitIds, day);
    if (names.size < unitIds.length) throw new DomainError('NOT_FOUND');
    const { requestedCount } = request;
    return this.changes.make(by, 'invitation.send', async (change) => {
      await this.open.assert(conferenceId, change.manager);
      return this.inviteUnits(change, conferenceId, names, { requestedCount, agreed: null });
    });
  }

  /**
   * Invites units within a change of somebody else's. Those that were invited before keep their invitation; with `agreed`
   * the silent ones among them accept, and those that declined stay as they are.
   *
   * @param units ids of units that exist, and their names for the audit
   */
  async inviteUnits(
    { manager, record }: ChangeTransaction,
    conferenceId: string,
    units: ReadonlyMap<string, string>,
    { requestedCount, agreed }: InviteOptions,
  ): Promise<InvitedUnits> {
    const wanted = [...units.keys()];
    const now = this.clock.now();
    const invited = await this.repository.invite(conferenceId, wanted, requestedCount, now, manager);
    const subject = `conference:${conferenceId}`;
    const named = (ids: string[]) => ids.map((id) => units.get(id) ?? '');
    if (invited.length > 0) {
      await record(subject, null, { invited: named(invited), ...(requestedCount && { requestedCount }) });
    }
    if (agreed !== null) {
      const accepted = await this.repository.acceptSilent(conferenceId, wanted, agreed, now, manager);
      if (accepted.length > 0) await record(subject, null, { accepted: named(accepted), agreed });
    }
    return { invited: invited.length, before: wanted.length - invited.length };
  }

  /** @throws DomainError BAD_INPUT when there are too many */
  private async unitsOf({ unitIds, below }: InviteUnits, day: Day): Promise<string[]> {
    const ids =
      below === null
        ? [...new Set(unitIds)]
        : (await this.orgUnits.subtree(unitIds, day))
            .filter(({ level }) => level === below)
            .map(({ id }) => id);
    if (ids.length > INVITATION_LIMITS.invitedAtOnce) throw new DomainError('BAD_INPUT', {}, 'unitIds');
    return ids;
  }
}
