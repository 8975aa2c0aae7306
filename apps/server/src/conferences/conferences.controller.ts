import { Body, Controller, Get, Ip, Post } from '@nestjs/common';
import type { ConferenceSummary, PairedScreen, StaffConference } from '@diem-cau/shared';
import { Caller, ConferenceId, type HttpCaller } from '../common/access/caller.decorator';
import { Permit } from '../common/access/permit.decorator';
import { DomainError } from '../common/errors/domain-error';
import { PairingService } from '../venues/pairing.service';
import { PairScreenDto } from './conferences.dto';
import { ConferencesService } from './conferences.service';

@Controller()
export class ConferencesController {
  constructor(
    private readonly conferences: ConferencesService,
    private readonly pairing: PairingService,
  ) {}

  @Permit('conference.list')
  @Get('conferences')
  list(@Caller() { principal }: HttpCaller): Promise<ConferenceSummary[]> {
    return this.conferences.listForAccount(principal.kind === 'account' ? principal.accountId : '');
  }

  @Permit('conference.read')
  @Get('conferences/:conferenceCode')
  read(
    @ConferenceId() conferenceId: string,
    @Caller() { permissions }: HttpCaller,
  ): Promise<StaffConference> {
    return this.conferences.describeToStaff(conferenceId, permissions);
  }

  @Permit('venue.pair')
  @Post('conferences/:conferenceCode/screens')
  async pairScreen(
    @ConferenceId() conferenceId: string,
    @Caller() { actor, principal }: HttpCaller,
    @Ip() address: string,
    @Body() { code, participationId }: PairScreenDto,
  ): Promise<PairedScreen> {
    const { venueId, venueName, accepted } = await this.conferences.participation(
      conferenceId,
      participationId,
    );
    if (!accepted) throw new DomainError('VENUE_NOT_ACCEPTED');
    const name = 'name' in principal ? principal.name : null;
    const screen = await this.pairing.pairByCode(code, venueId, { actor, name, conferenceId }, address);
    return { screenId: screen.id, venueName };
  }
}
