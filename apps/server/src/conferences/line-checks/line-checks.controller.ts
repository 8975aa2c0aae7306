import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { LineCheck } from '@diem-cau/shared';
import { Caller, ConferenceId, type HttpCaller } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { VenueLineChecks } from './venue-line-checks.service';

/** What is known of a room's devices and line, newest first, from all its conferences. */
@Controller()
export class LineChecksController {
  constructor(private readonly checks: VenueLineChecks) {}

  /** For the room's own screen and people. */
  @Permit('line.check')
  @Get('conferences/:conferenceCode/own-line-checks')
  own(@Caller() caller: HttpCaller): Promise<LineCheck[]> {
    return this.checks.own(caller);
  }

  @Permit('participation.read')
  @Get('conferences/:conferenceCode/participations/:participationId/line-checks')
  ofParticipation(
    @ConferenceId() conferenceId: string,
    @Param('participationId', ParseUUIDPipe) participationId: string,
  ): Promise<LineCheck[]> {
    return this.checks.ofParticipation(conferenceId, participationId);
  }

  @Permit('participation.read')
  @Get('venues/:venueId/line-checks')
  ofVenue(@Param('venueId') venueId: string): Promise<LineCheck[]> {
    return this.checks.ofVenue(venueId);
  }
}
