import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import type { AccountSession, OpenedLink } from '@diem-cau/shared';
import type { Response } from 'express';
import { Caller, type HttpCaller } from '../common/access/caller.decorator';
import { Open, Permit } from '../common/access/permit.decorator';
import { Config } from '../config/config';
import { cookieName, cookieOptions } from './cookies';
import { OpenLinkDto } from './identity.dto';
import { LinksService } from './links.service';
import type { Visitor } from './device';
import { FromWhere } from './login/visitor.decorator';
import { SESSION_DAYS, SessionsService } from './sessions.service';

@Controller()
export class IdentityController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly links: LinksService,
    private readonly config: Config,
  ) {}

  @Permit('session.own')
  @HttpCode(204)
  @Post('logout')
  async logOut(@Caller() caller: HttpCaller, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.signOut(caller, caller.sessionId);
    response.clearCookie(cookieName('account'), { path: '/' });
  }

  @Permit('session.own')
  @Get('session')
  async session(@Caller() { principal }: HttpCaller): Promise<AccountSession> {
    return this.sessions.describe(principal.kind === 'account' ? principal.accountId : '');
  }

  @Open('opens a personal link')
  @HttpCode(200)
  @Post('links/open')
  async openLink(
    @Body() body: OpenLinkDto,
    @FromWhere() visitor: Visitor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OpenedLink> {
    const { opened, sessionToken } = await this.links.open({ ...body, pin: body.pin ?? null }, visitor);
    response.cookie(cookieName(opened.kind), sessionToken, cookieOptions(this.config, SESSION_DAYS));
    return opened;
  }
}
