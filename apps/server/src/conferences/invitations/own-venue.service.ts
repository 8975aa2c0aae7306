import { Injectable } from '@nestjs/common';
import type { ChooseVenue, VenueChoice } from '@diem-cau/shared';
import type { EntityManager } from 'typeorm';
import { Changes } from '../../audit/changes';
import type { HttpCaller } from '../../common/access/caller.decorator';
import { DomainError } from '../../common/errors/domain-error';
import { VenuesService } from '../../venues/venues.service';
import { ConferencesService } from '../conferences.service';
import { BY_SCREEN } from '../participations/participation-text';
import { ParticipationsRepository } from '../participations/participations.repository';
import { AnswersService } from './answers.service';
import { InvitationsRepository } from './invitations.repository';
import { inviteeOf } from './invitee';
import { OpenConference } from './open-conference';
import { VenueDoors } from './venue-doors';

/** In which room a unit's delegates sit, as the unit says. */
@Injectable()
export class OwnVenueService {
  constructor(
    private readonly repository: InvitationsRepository,
    private readonly participations: ParticipationsRepository,
    private readonly conferences: ConferencesService,
    private readonly venues: VenuesService,
    private readonly answers: AnswersService,
    private readonly open: OpenConference,
    private readonly doors: VenueDoors,
    private readonly changes: Changes,
  ) {}

  /** The unit's own rooms, and those that take part in the conference already. @throws DomainError NOT_ALLOWED */
  async choices(caller: HttpCaller): Promise<VenueChoice[]> {
    const { conferenceId, orgUnitId } = inviteeOf(caller);
    const [own, listed] = await Promise.all([
      this.venues.findLike([orgUnitId], []),
      this.participations.findListed(conferenceId),
    ]);
    const taking = new Set(listed.map(({ venueId }) => venueId));
    const ownIds = new Set(own.map(({ id }) => id));
    return [
      ...own.map(({ id, name, address }) => ({
        venueId: id,
        name,
        address,
        own: true,
        inConference: taking.has(id),
      })),
      ...listed
        .filter(({ venueId }) => !ownIds.has(venueId))
        .map(({ venueId, venueName: name, address }) => ({
          venueId,
          name,
          address,
          own: false,
          inConference: true,
        })),
    ];
  }

  /**
   * The unit sits there from now on, and nowhere else in this conference.
   *
   * @throws DomainError NOT_ALLOWED, NOT_FOUND, BAD_INPUT, INVITATION_NOT_ACCEPTED, CHANGED_MEANWHILE, STATE_CONFLICT
   */
  async choose(caller: HttpCaller, choice: ChooseVenue): Promise<void> {
    const { conferenceId, invitationId, orgUnitId } = inviteeOf(caller);
    if ((choice.venueId === null) === (choice.name === null)) {
      throw new DomainError('BAD_INPUT', {}, 'venueId');
    }
    const offered = (await this.choices(caller)).some(({ venueId }) => venueId === choice.venueId);
    if (choice.venueId !== null && !offered) throw new DomainError('NOT_FOUND');
    const { hostUnitId: keeperUnitId } = await this.conferences.find(conferenceId);
    const closed = await this.changes.make(caller, 'invitation.choose-venue', async (change) => {
      const { manager } = change;
      // Changes of a conference's venues follow one another.
      await this.conferences.stateForChange(conferenceId, manager);
      await this.open.assert(conferenceId, manager);
      const { revision } = choice;
      const invitation = await this.answers.findForChange(conferenceId, invitationId, revision, manager);
      if (invitation.state !== 'accepted') throw new DomainError('INVITATION_NOT_ACCEPTED');
      const venue = await this.venueOf(choice, { hostUnitId: orgUnitId, keeperUnitId }, manager);
      const left = await this.participations.unseat(conferenceId, orgUnitId, manager);
      const id = await this.takePart(conferenceId, venue.id, manager);
      await this.participations.insertUnits([{ id, unitId: orgUnitId }], manager);
      await this.participations.unseatDelegates(conferenceId, [orgUnitId], manager);
      invitation.revision += 1;
      await this.repository.save(invitation, manager);
      await change.record(`invitation:${invitationId}`, null, {
        venue: venue.name,
        newVenue: choice.venueId === null,
      });
      return this.repository.findNotAccepted(left, manager);
    });
    await this.doors.close(closed);
  }

  private async venueOf(
    { venueId, name, address }: ChooseVenue,
    units: { hostUnitId: string; keeperUnitId: string },
    manager: EntityManager,
  ) {
    const [venue] =
      name === null
        ? await this.venues.use([venueId ?? ''], manager)
        : await this.venues.createAll(
            [{ ...units, name, address, capacity: null, lineNote: null, phones: [] }],
            manager,
          );
    if (!venue) throw new DomainError('NOT_FOUND');
    return venue;
  }

  /** The room's participation; a new one when it does not take part yet. */
  private async takePart(conferenceId: string, venueId: string, manager: EntityManager): Promise<string> {
    const listed = await this.participations.findListed(conferenceId, manager);
    const present = listed.find((participation) => participation.venueId === venueId);
    if (present) return present.id;
    const wanted = [{ ...BY_SCREEN, venueId, unitIds: [] }];
    const [created] = await this.participations.create(conferenceId, wanted, manager);
    if (!created) throw new DomainError('UNAVAILABLE');
    return created.id;
  }
}
