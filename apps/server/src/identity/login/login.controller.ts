import { Body, Controller, HttpCode, Ip, Post, Req, Res } from '@nestjs/common';
import type {
  AccountSession,
  EnrolledLogin,
  LoginAnswer,
  PasswordLinkOwner,
  TotpSecret,
} from '@diem-cau/shared';
import type { Request, Response } from 'express';
import { Open } from '../../common/access/permit.decorator';
import { PasswordLinksService } from '../accounts/password-links.service';
import { cookieName, readCookie } from '../cookies';
import type { Visitor } from '../device';
import {
  ChoosePasswordDto,
  LoginCodeDto,
  LoginDto,
  LookAtPasswordLinkDto,
  SetUpAdministratorDto,
} from '../identity.dto';
import { LoginCookies } from './login-cookies';
import { LoginService, type LoginProgress } from './login.service';
import { FromWhere } from './visitor.decorator';

const pendingOf = (request: Request): string | null =>
  readCookie(request.headers.cookie, cookieName('login'));

/** Nobody is signed in yet: each step checks what it is given. */
@Controller()
export class LoginController {
  constructor(
    private readonly login: LoginService,
    private readonly passwordLinks: PasswordLinksService,
    private readonly cookies: LoginCookies,
  ) {}

  @Open('signs in')
  @HttpCode(200)
  @Post('login')
  async logIn(
    @Body() body: LoginDto,
    @FromWhere() visitor: Visitor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LoginAnswer> {
    return this.answer(response, await this.login.logIn(body, visitor));
  }

  @Open('second step of signing in, for whoever has just given the right password')
  @HttpCode(200)
  @Post('login/code')
  async submitCode(
    @Req() request: Request,
    @Body() { code }: LoginCodeDto,
    @FromWhere() visitor: Visitor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AccountSession> {
    return this.cookies.signedIn(response, await this.login.submitCode(pendingOf(request), code, visitor));
  }

  @Open('sets up the authenticator that the account must have, for whoever has just given the right password')
  @HttpCode(200)
  @Post('login/totp/begin')
  beginEnrolment(@Req() request: Request): Promise<TotpSecret> {
    return this.login.beginEnrolment(pendingOf(request));
  }

  @Open('confirms the authenticator that was set up, and signs in')
  @HttpCode(200)
  @Post('login/totp/confirm')
  async confirmEnrolment(
    @Req() request: Request,
    @Body() { code }: LoginCodeDto,
    @FromWhere() visitor: Visitor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EnrolledLogin> {
    const enrolled = await this.login.confirmEnrolment(pendingOf(request), code, visitor);
    return { session: this.cookies.signedIn(response, enrolled), codes: enrolled.codes };
  }

  @Open('makes the first administrator, by a one-time link')
  @HttpCode(200)
  @Post('setup')
  async setUp(
    @Body() body: SetUpAdministratorDto,
    @FromWhere() visitor: Visitor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AccountSession> {
    return this.cookies.signedIn(response, await this.login.setUp(body, visitor));
  }

  @Open('says whose password a one-time link sets')
  @HttpCode(200)
  @Post('password-link/look')
  lookAtPasswordLink(
    @Body() { token }: LookAtPasswordLinkDto,
    @Ip() address: string,
  ): Promise<PasswordLinkOwner> {
    return this.passwordLinks.look(token, address);
  }

  @Open('sets a password by a one-time link, and signs in')
  @HttpCode(200)
  @Post('password-link')
  async choosePassword(
    @Body() body: ChoosePasswordDto,
    @FromWhere() visitor: Visitor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LoginAnswer> {
    const account = await this.passwordLinks.choose(body, visitor.address);
    return this.answer(response, await this.login.proceed(account, visitor));
  }

  private answer(response: Response, { opened, needs, pending }: LoginProgress): LoginAnswer {
    if (opened) return { session: this.cookies.signedIn(response, opened), needs };
    this.cookies.holdPlace(response, pending);
    return { session: null, needs };
  }
}
