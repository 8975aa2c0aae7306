import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Ip,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
} from '@nestjs/common';
import type { OwnAccount, RecoveryCodes, SessionRecord, TotpSecret } from '@diem-cau/shared';
import { Caller, type HttpCaller } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { LoginCodeDto } from '../identity.dto';
import {
  ChangeOwnAccountDto,
  ChangePasswordDto,
  ConfirmPasswordAndCodeDto,
  ConfirmPasswordDto,
} from './own-account.dto';
import { OwnAccountService } from './own-account.service';

@Controller('account')
export class OwnAccountController {
  constructor(private readonly own: OwnAccountService) {}

  @Permit('session.own')
  @Get()
  read(@Caller() caller: HttpCaller): Promise<OwnAccount> {
    return this.own.read(caller);
  }

  @Permit('session.own')
  @Patch()
  async rename(
    @Caller() caller: HttpCaller,
    @Body() { displayName }: ChangeOwnAccountDto,
  ): Promise<OwnAccount> {
    await this.own.rename(caller, displayName);
    return this.own.read(caller);
  }

  @Permit('session.own')
  @HttpCode(204)
  @Post('password')
  changePassword(
    @Caller() caller: HttpCaller,
    @Body() body: ChangePasswordDto,
    @Ip() address: string,
  ): Promise<void> {
    return this.own.changePassword(caller, body, address);
  }

  @Permit('session.own')
  @HttpCode(200)
  @Post('totp/begin')
  beginTotp(
    @Caller() caller: HttpCaller,
    @Body() { password }: ConfirmPasswordDto,
    @Ip() address: string,
  ): Promise<TotpSecret> {
    return this.own.beginTotp(caller, password, address);
  }

  @Permit('session.own')
  @HttpCode(200)
  @Post('totp/confirm')
  async confirmTotp(
    @Caller() caller: HttpCaller,
    @Body() { code }: LoginCodeDto,
    @Ip() address: string,
  ): Promise<RecoveryCodes> {
    return { codes: await this.own.confirmTotp(caller, code, address) };
  }

  @Permit('session.own')
  @HttpCode(204)
  @Post('totp/disable')
  disableTotp(
    @Caller() caller: HttpCaller,
    @Body() body: ConfirmPasswordAndCodeDto,
    @Ip() address: string,
  ): Promise<void> {
    return this.own.disableTotp(caller, body, address);
  }

  @Permit('session.own')
  @HttpCode(200)
  @Post('totp/recovery-codes')
  async renewRecoveryCodes(
    @Caller() caller: HttpCaller,
    @Body() body: ConfirmPasswordAndCodeDto,
    @Ip() address: string,
  ): Promise<RecoveryCodes> {
    return { codes: await this.own.renewRecoveryCodes(caller, body, address) };
  }

  @Permit('session.own')
  @Get('sessions')
  listSessions(@Caller() caller: HttpCaller): Promise<SessionRecord[]> {
    return this.own.listSessions(caller);
  }

  /** All but the one that asks. */
  @Permit('session.own')
  @HttpCode(204)
  @Delete('sessions')
  endOtherSessions(@Caller() caller: HttpCaller): Promise<void> {
    return this.own.endOtherSessions(caller);
  }

  @Permit('session.own')
  @HttpCode(204)
  @Delete('sessions/:sessionId')
  endSession(
    @Caller() caller: HttpCaller,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<void> {
    return this.own.endSession(caller, sessionId);
  }
}
