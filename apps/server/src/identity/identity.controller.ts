import { Body, Controller, Get, HttpCode, Ip, Post, Res } from '@nestjs/common';
import type { AccountSession, OpenedLink } from '@diem-cau/shared';
import type { Response } from 'express';
import { Caller, type HttpCaller } from '../common/access/caller.decorator';
import { Open, Permit } from '../common/access/permit.decorator';
import { Config } from '../config/config';
import { cookieName, cookieOptions, type CookieKind } from './cookies';
import { LoginDto, OpenLinkDto, SetUpAdministratorDto } from './identity.dto';
import { LinksService } from './links.service';
import { SESSION_DAYS, SessionsService } from './sessions.service';

@Controller()
export class IdentityController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly links: LinksService,
    private readonly config: Config,
  ) {}

  @Open('signs in')
  @HttpCode(200)
  @Post('login')
  async logIn(
    @Body() body: LoginDto,
    @Ip() address: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AccountSession> {
    const { token, session } = await this.sessions.logIn(body, address);
    this.setCookie(response, 'account', token);
    return session;
  }

  @Permit('session.own')
  @HttpCode(204)
  @Post('logout')
  async logOut(@Caller() caller: HttpCaller, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.revoke(caller.sessionId, 'signed-out');
    response.clearCookie(cookieName('account'), { path: '/' });
  }

  @Permit('session.own')
  @Get('session')
  async session(@Caller() { principal }: HttpCaller): Promise<AccountSession> {
    return this.sessions.describe(principal.kind === 'account' ? principal.accountId : '');
  }

  @Open('makes the first administrator, by a one-time link')
  @HttpCode(200)
  @Post('setup')
  async setUp(
    @Body() body: SetUpAdministratorDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AccountSession> {
    const { token, session } = await this.sessions.setUp(body);
    this.setCookie(response, 'account', token);
    return session;
  }

  @Open('opens a personal link')
  @HttpCode(200)
  @Post('links/open')
  async openLink(
    @Body() body: OpenLinkDto,
    @Ip() address: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<OpenedLink> {
    const { opened, sessionToken } = await this.links.open({ ...body, pin: body.pin ?? null }, address);
    this.setCookie(response, opened.kind, sessionToken);
    return opened;
  }

  private setCookie(response: Response, kind: CookieKind, token: string): void {
    response.cookie(cookieName(kind), token, cookieOptions(this.config, SESSION_DAYS));
  }
}
