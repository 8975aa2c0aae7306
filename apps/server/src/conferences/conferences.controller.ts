import { Body, Controller, Get, HttpCode, Ip, Param, Post, Req, Res } from '@nestjs/common';
import type { ConferenceSummary, MadeLink, PairedScreen, StaffConference } from '@diem-cau/shared';
import type { Request, Response } from 'express';
import { AuditService } from '../audit/audit.service';
import { Caller, ConferenceId, type HttpCaller } from '../common/access/caller.decorator';
import { Open, Permit } from '../common/access/permit.decorator';
import { DomainError } from '../common/errors/domain-error';
import { Config } from '../config/config';
import { AccessService } from '../identity/access.service';
import { cookieOptions, readCookie, viewerCookieName } from '../identity/cookies';
import { LinksService } from '../identity/links.service';
import { VIEWER_TICKET_DAYS, ViewerTickets } from '../identity/viewer-tickets';
import { PairingService } from '../venues/pairing.service';
import { MakeLinkDto, PairScreenDto } from './conferences.dto';
import { ConferencesService } from './conferences.service';

@Controller()
export class ConferencesController {
  constructor(
    private readonly conferences: ConferencesService,
    private readonly access: AccessService,
    private readonly tickets: ViewerTickets,
    private readonly links: LinksService,
    private readonly pairing: PairingService,
    private readonly audit: AuditService,
    private readonly config: Config,
  ) {}

  @Open('the front page: what is on and what comes next')
  @Get('programme')
  listPublic(): Promise<ConferenceSummary[]> {
    return this.conferences.listPublic();
  }

  @Open('a viewer with the code finds the conference')
  @Get('programme/:conferenceCode')
  async findByCode(@Param('conferenceCode') code: string): Promise<ConferenceSummary> {
    return this.conferences.summary((await this.openConference(code)).conferenceId);
  }

  @Open('gives a viewer with the code a ticket, or keeps the one the browser has')
  @HttpCode(200)
  @Post('programme/:conferenceCode/ticket')
  async takeTicket(
    @Param('conferenceCode') code: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ConferenceSummary> {
    const { conferenceId, conferenceCode } = await this.openConference(code);
    const name = viewerCookieName(conferenceCode);
    const former = readCookie(request.headers.cookie, name);
    const deviceId = former && (await this.tickets.deviceId(former, conferenceId));
    const ticket = await this.tickets.issue(conferenceId, deviceId || undefined);
    response.cookie(name, ticket, cookieOptions(this.config, VIEWER_TICKET_DAYS));
    return this.conferences.summary(conferenceId);
  }

  @Permit('conference.list')
  @Get('conferences')
  list(@Caller() { principal }: HttpCaller): Promise<ConferenceSummary[]> {
    return this.conferences.listForAccount(principal.kind === 'account' ? principal.accountId : '');
  }

  @Permit('conference.read')
  @Get('conferences/:conferenceCode')
  async read(
    @ConferenceId() conferenceId: string,
    @Caller() { permissions }: HttpCaller,
  ): Promise<StaffConference> {
    return { ...(await this.conferences.summary(conferenceId)), permissions: [...permissions] };
  }

  @Permit('link.make')
  @Post('conferences/:conferenceCode/links')
  async makeLink(
    @ConferenceId() conferenceId: string,
    @Caller() { actor }: HttpCaller,
    @Body() { kind, subjectId }: MakeLinkDto,
  ): Promise<MadeLink> {
    await this.conferences.assertBelongs(conferenceId, kind, subjectId);
    await this.audit.record({ actor, action: 'link.make', conferenceId, subject: `${kind}:${subjectId}` });
    return this.links.make(kind, subjectId);
  }

  @Permit('venue.pair')
  @Post('conferences/:conferenceCode/screens')
  async pairScreen(
    @ConferenceId() conferenceId: string,
    @Caller() { actor }: HttpCaller,
    @Ip() address: string,
    @Body() { code, participationId }: PairScreenDto,
  ): Promise<PairedScreen> {
    const { venueId, venueName, accepted } = await this.conferences.participation(
      conferenceId,
      participationId,
    );
    if (!accepted) throw new DomainError('VENUE_NOT_ACCEPTED');
    const screen = await this.pairing.pairByCode(code, venueId, actor, address);
    return { screenId: screen.id, venueName };
  }

  private async openConference(code: string) {
    const scope = await this.access.conference(code);
    if (!scope.openToViewers) throw new DomainError('CONFERENCE_NOT_OPEN');
    return scope;
  }
}
