import { Injectable } from '@nestjs/common';
import type { InvitationLink } from '@diem-cau/shared';
import { Changes, type ChangedBy } from '../../audit/changes';
import { DomainError } from '../../common/errors/domain-error';
import { LinksService } from '../../identity/links.service';
import { OrgUnitsService } from '../../org-units/org-units.service';
import { ConferencesService } from '../conferences.service';
import type { UnitInvitationEntity } from '../unit-invitation.entity';
import { InvitationsRepository } from './invitations.repository';
import { OpenConference } from './open-conference';
import { byPlace, placesIn } from './unit-places';

/** So many slow hashes at once; the rest of the server goes on meanwhile. */
const AT_ONCE = 4;

/** Personal links of invited units, one or many. They are told once, in the answer, and kept nowhere. */
@Injectable()
export class InvitationLinksService {
  constructor(
    private readonly repository: InvitationsRepository,
    private readonly conferences: ConferencesService,
    private readonly orgUnits: OrgUnitsService,
    private readonly links: LinksService,
    private readonly open: OpenConference,
    private readonly changes: Changes,
  ) {}

  /** @throws DomainError NOT_FOUND when one of them is not this conference's, STATE_CONFLICT */
  async make(by: ChangedBy, conferenceId: string, invitationIds: string[]): Promise<InvitationLink[]> {
    const wanted = [...new Set(invitationIds)];
    const found = await this.repository.findSome(conferenceId, wanted);
    if (found.length < wanted.length) throw new DomainError('NOT_FOUND');
    const day = await this.conferences.dayOf(conferenceId);
    const placeOf = placesIn(
      await this.orgUnits.treeOf(
        found.map(({ orgUnitId }) => orgUnitId),
        day,
      ),
    );
    const sorted = found
      .map((invitation) => ({ invitation, place: placeOf(invitation.orgUnitId) }))
      .sort((a, b) => byPlace(a.place, b.place));
    // Noted before they are made: no link is ever without its row in the audit.
    await this.changes.make(by, 'invitation.make-links', async ({ manager, record }) => {
      await this.open.assert(conferenceId, manager);
      await record(`conference:${conferenceId}`, null, {
        units: sorted.map(({ place }) => place.unitName),
      });
    });
    const made: InvitationLink[] = [];
    for (let from = 0; from < sorted.length; from += AT_ONCE) {
      made.push(
        ...(await Promise.all(
          sorted
            .slice(from, from + AT_ONCE)
            .map(({ invitation, place }) => this.makeOne(invitation, place.unitName)),
        )),
      );
    }
    return made;
  }

  private async makeOne(invitation: UnitInvitationEntity, unitName: string): Promise<InvitationLink> {
    const { id: invitationId, conferenceId, contactName, contactPhone } = invitation;
    const { url, pin } = await this.links.make('invitee', invitationId, conferenceId);
    return { invitationId, unitName, contactName, contactPhone, url, pin };
  }
}
