import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Ip,
  Param,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import type { ConferenceSummary, PublicUnit, ViewerRegistration } from '@diem-cau/shared';
import type { Request, Response } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Open } from '../../common/access/permit.decorator';
import { DomainError } from '../../common/errors/domain-error';
import { takeFrom } from '../../identity/guess-limits';
import { ConferencesService } from '../conferences.service';
import { AddressService } from './address.service';
import { FindPublicUnitsDto, RegisterViewerDto } from './public-access.dto';
import { PublicAccessService } from './public-access.service';
import { RegistrationsService } from './registrations.service';
import { ViewerCookies } from './viewer-cookies';
import { ViewerUnits } from './viewer-units.service';

/** What a viewer may ask, say and take back with the conference's code. */
@Controller('programme/:conferenceCode')
export class ViewersController {
  /** By address, with room for a hall full of people behind one. */
  private readonly searches = new RateLimiterMemory({ points: 1200, duration: 60 });
  private readonly registering = new RateLimiterMemory({ points: 600, duration: 300 });

  constructor(
    private readonly publicAccess: PublicAccessService,
    private readonly conferences: ConferencesService,
    private readonly registrations: RegistrationsService,
    private readonly address: AddressService,
    private readonly units: ViewerUnits,
    private readonly cookies: ViewerCookies,
  ) {}

  @Open('viewers look for the own commune; names of units are public')
  @Get('units')
  async findUnits(
    @Param('conferenceCode') code: string,
    @Query() { q }: FindPublicUnitsDto,
    @Ip() address: string,
  ): Promise<PublicUnit[]> {
    await takeFrom(this.searches, address);
    const { conferenceId } = await this.publicAccess.open(code);
    return this.units.search(conferenceId, q);
  }

  @Open('a file for the calendar of whoever wants to be reminded')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="hoi-nghi.ics"')
  @Get('calendar.ics')
  async calendar(@Param('conferenceCode') code: string): Promise<string> {
    const { conferenceId } = await this.publicAccess.known(code);
    return this.address.calendar(conferenceId);
  }

  @Open('a viewer says who they are, where the conference asks it, and is let in')
  @HttpCode(200)
  @Post('registration')
  async register(
    @Param('conferenceCode') code: string,
    @Body() said: RegisterViewerDto,
    @Ip() address: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ConferenceSummary> {
    await takeFrom(this.registering, address);
    const scope = await this.publicAccess.open(code);
    if (scope.viewers !== 'registered') throw new DomainError('NOT_ALLOWED');
    const former = await this.cookies.read(request, scope);
    const deviceId = await this.registrations.register(scope.conferenceId, former, said);
    await this.cookies.write(response, scope, deviceId);
    return this.conferences.summary(scope.conferenceId);
  }

  @Open('a viewer reads what they told, by the ticket of the own browser')
  @Get('registration')
  async own(@Param('conferenceCode') code: string, @Req() request: Request): Promise<ViewerRegistration> {
    const { conferenceId, deviceId } = await this.device(code, request);
    const registration = await this.registrations.find(conferenceId, deviceId);
    if (!registration) throw new DomainError('NOT_FOUND');
    return registration;
  }

  @Open('a viewer takes back what they told, by the ticket of the own browser')
  @HttpCode(204)
  @Delete('registration')
  async withdraw(@Param('conferenceCode') code: string, @Req() request: Request): Promise<void> {
    const { conferenceId, deviceId } = await this.device(code, request);
    await this.registrations.withdraw(conferenceId, deviceId);
  }

  private async device(code: string, request: Request): Promise<{ conferenceId: string; deviceId: string }> {
    const scope = await this.publicAccess.known(code);
    const deviceId = await this.cookies.read(request, scope);
    if (!deviceId) throw new DomainError('NOT_SIGNED_IN');
    return { conferenceId: scope.conferenceId, deviceId };
  }
}
