import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import type { AccountList, AccountRecord, CreatedAccount, SessionRecord } from '@diem-cau/shared';
import { Caller, type HttpCaller } from '../../common/access/caller.decorator';
import { Permit } from '../../common/access/permit.decorator';
import { SessionsService } from '../sessions.service';
import { ChangeAccountDto, CreateAccountDto, SearchAccountsDto } from './accounts.dto';
import { AccountsService } from './accounts.service';

const AccountId = () => Param('accountId', ParseUUIDPipe);

@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
  ) {}

  @Permit('account.manage')
  @Get()
  list(@Query() { search }: SearchAccountsDto): Promise<AccountList> {
    return this.accounts.list(search ?? '');
  }

  @Permit('account.manage')
  @Post()
  create(@Caller() caller: HttpCaller, @Body() body: CreateAccountDto): Promise<CreatedAccount> {
    return this.accounts.create(caller, body);
  }

  @Permit('account.manage')
  @Get(':accountId')
  read(@AccountId() accountId: string): Promise<AccountRecord> {
    return this.accounts.read(accountId);
  }

  @Permit('account.manage')
  @Put(':accountId')
  change(
    @Caller() caller: HttpCaller,
    @AccountId() accountId: string,
    @Body() body: ChangeAccountDto,
  ): Promise<AccountRecord> {
    return this.accounts.change(caller, accountId, body);
  }

  @Permit('account.manage')
  @HttpCode(200)
  @Post(':accountId/disable')
  disable(@Caller() caller: HttpCaller, @AccountId() accountId: string): Promise<AccountRecord> {
    return this.accounts.disable(caller, accountId);
  }

  @Permit('account.manage')
  @HttpCode(200)
  @Post(':accountId/enable')
  enable(@Caller() caller: HttpCaller, @AccountId() accountId: string): Promise<AccountRecord> {
    return this.accounts.enable(caller, accountId);
  }

  @Permit('account.manage')
  @Post(':accountId/password-link')
  resetPassword(@Caller() caller: HttpCaller, @AccountId() accountId: string): Promise<CreatedAccount> {
    return this.accounts.resetPassword(caller, accountId);
  }

  @Permit('account.manage')
  @Delete(':accountId/totp')
  resetTotp(@Caller() caller: HttpCaller, @AccountId() accountId: string): Promise<AccountRecord> {
    return this.accounts.resetTotp(caller, accountId);
  }

  @Permit('account.manage')
  @Get(':accountId/sessions')
  listSessions(
    @Caller() { sessionId }: HttpCaller,
    @AccountId() accountId: string,
  ): Promise<SessionRecord[]> {
    return this.sessions.ofAccount(accountId, sessionId);
  }

  @Permit('account.manage')
  @HttpCode(204)
  @Delete(':accountId/sessions')
  endSessions(@Caller() caller: HttpCaller, @AccountId() accountId: string): Promise<void> {
    return this.sessions.endAllOfAccount(caller, accountId, null);
  }

  @Permit('account.manage')
  @HttpCode(204)
  @Delete(':accountId/sessions/:sessionId')
  endSession(
    @Caller() caller: HttpCaller,
    @AccountId() accountId: string,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<void> {
    return this.sessions.endOfAccount(caller, accountId, sessionId);
  }
}
