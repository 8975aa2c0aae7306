import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import type { OwnInvitation, VenueChoice } from '@diem-cau/shared';
import { Caller, type HttpCaller } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { AnswerInvitationDto, ChooseVenueDto, SubmitDelegateListDto } from './own-invitation.dto';
import { OwnInvitationService } from './own-invitation.service';
import { OwnVenueService } from './own-venue.service';

@Controller('conferences/:conferenceCode/own-invitation')
export class OwnInvitationController {
  constructor(
    private readonly own: OwnInvitationService,
    private readonly venue: OwnVenueService,
  ) {}

  @Permit('invitation.own')
  @Get()
  read(@Caller() caller: HttpCaller): Promise<OwnInvitation> {
    return this.own.read(caller);
  }

  @Permit('invitation.answer')
  @Put('answer')
  async answer(@Caller() caller: HttpCaller, @Body() body: AnswerInvitationDto): Promise<OwnInvitation> {
    await this.own.answer(caller, body);
    return this.own.read(caller);
  }

  @Permit('invitation.own')
  @Get('venues')
  venues(@Caller() caller: HttpCaller): Promise<VenueChoice[]> {
    return this.venue.choices(caller);
  }

  @Permit('invitation.answer')
  @Put('venue')
  async chooseVenue(@Caller() caller: HttpCaller, @Body() body: ChooseVenueDto): Promise<OwnInvitation> {
    await this.venue.choose(caller, body);
    return this.own.read(caller);
  }

  @Permit('invitation.answer')
  @HttpCode(200)
  @Post('submit-list')
  async submitList(
    @Caller() caller: HttpCaller,
    @Body() body: SubmitDelegateListDto,
  ): Promise<OwnInvitation> {
    await this.own.submitList(caller, body);
    return this.own.read(caller);
  }
}
