import { Body, Controller, Post } from '@nestjs/common';
import type { Conference } from '@diem-cau/shared';
import { Caller, ConferenceId, type HttpCaller } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { CopyConferenceDto } from './copies.dto';
import { CopiesService } from './copies.service';

@Controller('conferences/:conferenceCode/copies')
export class CopiesController {
  constructor(private readonly copies: CopiesService) {}

  @Permit('conference.create')
  @Post()
  copy(
    @ConferenceId() conferenceId: string,
    @Caller() caller: HttpCaller,
    @Body() body: CopyConferenceDto,
  ): Promise<Conference> {
    return this.copies.copy(caller, conferenceId, body);
  }
}
