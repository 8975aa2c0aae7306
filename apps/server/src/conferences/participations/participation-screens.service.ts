import { Injectable } from '@nestjs/common';
import type { VenueScreen } from '@diem-cau/shared';
import type { HttpCaller } from '../../common/access/caller.decorator';
import { DomainError } from '../../common/errors/domain-error';
import { PairingService } from '../../venues/pairing.service';
import { ScreensService } from '../../venues/screens.service';
import { ConferencesService } from '../conferences.service';

/** Screens are the venue's; within a conference its staff and the venue's own people look after them. */
@Injectable()
export class ParticipationScreensService {
  constructor(
    private readonly conferences: ConferencesService,
    private readonly screens: ScreensService,
    private readonly pairing: PairingService,
  ) {}

  async list(caller: HttpCaller, participationId: string): Promise<VenueScreen[]> {
    return this.screens.list((await this.participationOf(caller, participationId)).venueId);
  }

  /** @throws DomainError NOT_FOUND, VENUE_NOT_ACCEPTED, PAIRING_CODE_UNKNOWN, TOO_MANY_REQUESTS */
  async pair(
    caller: HttpCaller,
    participationId: string,
    code: string,
    address: string,
  ): Promise<VenueScreen> {
    const { venueId } = await this.acceptedOf(caller, participationId);
    const { actor, conferenceId, principal } = caller;
    const name = 'name' in principal ? principal.name : null;
    return this.screens.describe(
      await this.pairing.pairByCode(code, venueId, { actor, name, conferenceId }, address),
    );
  }

  /** @throws DomainError NOT_FOUND, VENUE_NOT_ACCEPTED */
  async rename(
    caller: HttpCaller,
    participationId: string,
    screenId: string,
    label: string,
  ): Promise<VenueScreen> {
    const { venueId } = await this.acceptedOf(caller, participationId);
    return this.screens.rename(caller, venueId, screenId, label);
  }

  /** @throws DomainError NOT_FOUND, VENUE_NOT_ACCEPTED */
  async unpair(caller: HttpCaller, participationId: string, screenId: string): Promise<void> {
    const { venueId } = await this.acceptedOf(caller, participationId);
    await this.screens.unpair(caller, venueId, screenId);
  }

  /** Any room can be put on a conference's list; a say over its screens comes with the invitation that its unit accepted. */
  private async acceptedOf(caller: HttpCaller, participationId: string) {
    const participation = await this.participationOf(caller, participationId);
    if (!participation.accepted) throw new DomainError('VENUE_NOT_ACCEPTED');
    return participation;
  }

  /** A venue's people find their own participation and no other. */
  private async participationOf({ principal, conferenceId }: HttpCaller, participationId: string) {
    const isOther = 'participationId' in principal && principal.participationId !== participationId;
    if (isOther || conferenceId === null) throw new DomainError('NOT_FOUND');
    return this.conferences.participation(conferenceId, participationId);
  }
}
