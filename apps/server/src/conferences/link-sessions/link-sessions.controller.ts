import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe } from '@nestjs/common';
import type { LinkSessionRecord } from '@diem-cau/shared';
import { Caller, ConferenceId, type HttpCaller } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { LinkSessionsService } from './link-sessions.service';

/** Who has opened the conference's personal links. */
@Controller('conferences/:conferenceCode/sessions')
export class LinkSessionsController {
  constructor(private readonly sessions: LinkSessionsService) {}

  @Permit('people.manage')
  @Get()
  list(@ConferenceId() conferenceId: string): Promise<LinkSessionRecord[]> {
    return this.sessions.list(conferenceId);
  }

  @Permit('people.manage')
  @HttpCode(204)
  @Delete(':sessionId')
  end(
    @Caller() caller: HttpCaller,
    @ConferenceId() conferenceId: string,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<void> {
    return this.sessions.end(caller, conferenceId, sessionId);
  }
}
