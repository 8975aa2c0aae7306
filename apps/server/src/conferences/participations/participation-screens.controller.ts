import { Body, Controller, Delete, Get, HttpCode, Ip, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { VenueScreen } from '@diem-cau/shared';
import { Caller, type HttpCaller } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { PairByCodeDto, RenameScreenDto } from './participations.dto';
import { ParticipationScreensService } from './participation-screens.service';

/** The screens of a venue of a conference, for its staff and for the venue's own people. */
@Controller('conferences/:conferenceCode/participations/:participationId/screens')
export class ParticipationScreensController {
  constructor(private readonly screens: ParticipationScreensService) {}

  @Permit('screen.manage')
  @Get()
  list(
    @Caller() caller: HttpCaller,
    @Param('participationId', ParseUUIDPipe) participationId: string,
  ): Promise<VenueScreen[]> {
    return this.screens.list(caller, participationId);
  }

  @Permit('screen.manage')
  @Post()
  pair(
    @Caller() caller: HttpCaller,
    @Param('participationId', ParseUUIDPipe) participationId: string,
    @Ip() address: string,
    @Body() { code }: PairByCodeDto,
  ): Promise<VenueScreen> {
    return this.screens.pair(caller, participationId, code, address);
  }

  @Permit('screen.manage')
  @Put(':screenId')
  rename(
    @Caller() caller: HttpCaller,
    @Param('participationId', ParseUUIDPipe) participationId: string,
    @Param('screenId', ParseUUIDPipe) screenId: string,
    @Body() { label }: RenameScreenDto,
  ): Promise<VenueScreen> {
    return this.screens.rename(caller, participationId, screenId, label);
  }

  @Permit('screen.manage')
  @HttpCode(204)
  @Delete(':screenId')
  unpair(
    @Caller() caller: HttpCaller,
    @Param('participationId', ParseUUIDPipe) participationId: string,
    @Param('screenId', ParseUUIDPipe) screenId: string,
  ): Promise<void> {
    return this.screens.unpair(caller, participationId, screenId);
  }
}
