import { Body, Controller, Delete, Get, HttpCode, Ip, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { VenueScreen } from '@diem-cau/shared';
import { Caller, type HttpCaller } from '../common/access/caller.decorator';
import { Permit } from '../common/access/permit.decorator';
import { PairingService } from './pairing.service';
import { ScreensService } from './screens.service';
import { PairByCodeDto, RenameScreenDto } from './venues.dto';

/** The screens of a room, for those who keep its record. */
@Controller('venues/:venueId/screens')
export class VenueScreensController {
  constructor(
    private readonly screens: ScreensService,
    private readonly pairing: PairingService,
  ) {}

  @Permit('screen.manage')
  @Get()
  list(@Param('venueId') venueId: string): Promise<VenueScreen[]> {
    return this.screens.list(venueId);
  }

  @Permit('screen.manage')
  @Post()
  async pair(
    @Caller() { actor, principal }: HttpCaller,
    @Param('venueId') venueId: string,
    @Ip() address: string,
    @Body() { code }: PairByCodeDto,
  ): Promise<VenueScreen> {
    const name = 'name' in principal ? principal.name : null;
    const screen = await this.pairing.pairByCode(code, venueId, { actor, name, conferenceId: null }, address);
    return this.screens.describe(screen);
  }

  @Permit('screen.manage')
  @Put(':screenId')
  rename(
    @Caller() caller: HttpCaller,
    @Param('venueId') venueId: string,
    @Param('screenId', ParseUUIDPipe) screenId: string,
    @Body() { label }: RenameScreenDto,
  ): Promise<VenueScreen> {
    return this.screens.rename(caller, venueId, screenId, label);
  }

  @Permit('screen.manage')
  @HttpCode(204)
  @Delete(':screenId')
  unpair(
    @Caller() caller: HttpCaller,
    @Param('venueId') venueId: string,
    @Param('screenId', ParseUUIDPipe) screenId: string,
  ): Promise<void> {
    return this.screens.unpair(caller, venueId, screenId);
  }
}
