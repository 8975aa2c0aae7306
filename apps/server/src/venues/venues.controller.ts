import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { Venue, VenuePage } from '@diem-cau/shared';
import { Caller, type HttpCaller } from '../common/access/caller.decorator';
import { Permit } from '../common/access/permit.decorator';
import { ArchiveVenueDto, ChangeVenueDto, SaveVenueDto, VenueQueryDto } from './venues.dto';
import { VenuesService } from './venues.service';

@Controller('venues')
export class VenuesController {
  constructor(private readonly venues: VenuesService) {}

  @Permit('venue.read')
  @Get()
  list(
    @Caller() { principal }: HttpCaller,
    @Query() { unit, q, ...page }: VenueQueryDto,
  ): Promise<VenuePage> {
    return this.venues.list(accountOf(principal), { unitId: unit, query: q, ...page });
  }

  @Permit('venue.manage')
  @Post()
  create(@Caller() { principal }: HttpCaller, @Body() body: SaveVenueDto): Promise<Venue> {
    return this.venues.create(accountOf(principal), body);
  }

  @Permit('venue.manage')
  @Put(':venueId')
  change(
    @Caller() { principal }: HttpCaller,
    @Param('venueId') venueId: string,
    @Body() body: ChangeVenueDto,
  ): Promise<Venue> {
    return this.venues.change(accountOf(principal), venueId, body);
  }

  @Permit('venue.manage')
  @Put(':venueId/archived')
  setArchived(
    @Caller() { principal }: HttpCaller,
    @Param('venueId') venueId: string,
    @Body() body: ArchiveVenueDto,
  ): Promise<Venue> {
    return this.venues.setArchived(accountOf(principal), venueId, body);
  }
}

const accountOf = (principal: HttpCaller['principal']): string =>
  principal.kind === 'account' ? principal.accountId : '';
