import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { ConferenceSummary, PublicConference } from '@diem-cau/shared';
import type { Request, Response } from 'express';
import { Open } from '../../common/access/permit.decorator';
import { ConferencesService } from '../conferences.service';
import { PublicAccessService } from './public-access.service';
import { ViewerCookies } from './viewer-cookies';

/** What a browser may ask before it is anybody. */
@Controller('programme')
export class ProgrammeController {
  constructor(
    private readonly conferences: ConferencesService,
    private readonly publicAccess: PublicAccessService,
    private readonly cookies: ViewerCookies,
  ) {}

  @Open('the front page: what is on and what comes next')
  @Get()
  list(): Promise<ConferenceSummary[]> {
    return this.conferences.listPublic();
  }

  @Open('a viewer with the code finds the conference')
  @Get(':conferenceCode')
  find(@Param('conferenceCode') code: string): Promise<PublicConference> {
    return this.publicAccess.describe(code);
  }

  @Open('gives a viewer with the code a ticket, or keeps the one the browser has')
  @HttpCode(200)
  @Post(':conferenceCode/ticket')
  async takeTicket(
    @Param('conferenceCode') code: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ConferenceSummary> {
    const scope = await this.publicAccess.open(code);
    const deviceId = await this.cookies.read(request, scope);
    await this.publicAccess.assertAdmitted(scope, deviceId);
    await this.cookies.write(response, scope, deviceId);
    return this.conferences.summary(scope.conferenceId);
  }
}
