import { Controller, Get } from '@nestjs/common';
import type { Readiness } from '@diem-cau/shared';
import { ConferenceId } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { ReadinessService } from './readiness.service';

@Controller('conferences/:conferenceCode/readiness')
export class ReadinessController {
  constructor(private readonly readiness: ReadinessService) {}

  @Permit('conference.read')
  @Get()
  read(@ConferenceId() conferenceId: string): Promise<Readiness> {
    return this.readiness.of(conferenceId);
  }
}
