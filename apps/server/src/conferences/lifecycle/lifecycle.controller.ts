import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { Conference } from '@diem-cau/shared';
import { Caller, ConferenceId, type HttpCaller } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { TakeStepDto } from './lifecycle.dto';
import { LifecycleService } from './lifecycle.service';

@Controller('conferences/:conferenceCode/steps')
export class LifecycleController {
  constructor(private readonly lifecycle: LifecycleService) {}

  @Permit('conference.prepare')
  @HttpCode(200)
  @Post()
  take(
    @ConferenceId() conferenceId: string,
    @Caller() { actor }: HttpCaller,
    @Body() body: TakeStepDto,
  ): Promise<Conference> {
    return this.lifecycle.takeByRequest(conferenceId, actor, body);
  }
}
