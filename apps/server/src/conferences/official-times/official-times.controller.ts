import { Body, Controller, Get, Put } from '@nestjs/common';
import type { Conference, LiveTimesCorrection } from '@diem-cau/shared';
import { Caller, ConferenceId, type HttpCaller } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { CorrectLiveTimesDto } from './official-times.dto';
import { OfficialTimesService } from './official-times.service';

@Controller('conferences/:conferenceCode/official-times')
export class OfficialTimesController {
  constructor(private readonly times: OfficialTimesService) {}

  @Permit('conference.read')
  @Get()
  history(@ConferenceId() conferenceId: string): Promise<LiveTimesCorrection[]> {
    return this.times.history(conferenceId);
  }

  @Permit('conference.correct')
  @Put()
  correct(
    @ConferenceId() conferenceId: string,
    @Caller() caller: HttpCaller,
    @Body() body: CorrectLiveTimesDto,
  ): Promise<Conference> {
    return this.times.correct(caller, conferenceId, body);
  }
}
