import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import type { Conference, ConferenceChoices } from '@diem-cau/shared';
import { Caller, ConferenceId, type HttpCaller } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { CreateConferenceDto, ReviseConferenceDto } from './details.dto';
import { DetailsService } from './details.service';

@Controller()
export class DetailsController {
  constructor(private readonly details: DetailsService) {}

  @Permit('conference.create')
  @Get('conference-choices')
  choices(@Caller() caller: HttpCaller): Promise<ConferenceChoices> {
    return this.details.choices(caller);
  }

  @Permit('conference.create')
  @Post('conferences')
  create(@Caller() caller: HttpCaller, @Body() body: CreateConferenceDto): Promise<Conference> {
    return this.details.create(caller, body);
  }

  @Permit('conference.prepare')
  @Put('conferences/:conferenceCode/details')
  revise(
    @ConferenceId() conferenceId: string,
    @Caller() caller: HttpCaller,
    @Body() body: ReviseConferenceDto,
  ): Promise<Conference> {
    return this.details.revise(caller, conferenceId, body);
  }
}
