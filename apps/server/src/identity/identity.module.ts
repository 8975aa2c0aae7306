import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RecordNames } from '../audit/record-names';
import { AccessLinkEntity } from './access-link.entity';
import { AccessService } from './access.service';
import { AccountEntity } from './account.entity';
import { AccountRecords } from './accounts/account-records';
import { AccountsController } from './accounts/accounts.controller';
import { AccountsRepository } from './accounts/accounts.repository';
import { AccountsService } from './accounts/accounts.service';
import { ConferenceGrantsService } from './accounts/conference-grants.service';
import { PasswordLinksService } from './accounts/password-links.service';
import { DemoGuard } from './demo-guard';
import { GuessLimits } from './guess-limits';
import { HandshakeService } from './handshake.service';
import { HttpAccessGuard } from './http-access.guard';
import { IdentityController } from './identity.controller';
import { IdentityRepository } from './identity.repository';
import { LinksRepository } from './links.repository';
import { LinksService } from './links.service';
import { LoginCookies } from './login/login-cookies';
import { LoginController } from './login/login.controller';
import { LoginService } from './login/login.service';
import { PendingLogins } from './login/pending-logins';
import { OwnAccountController } from './own-account/own-account.controller';
import { OwnAccountService } from './own-account/own-account.service';
import { RoleGrantEntity } from './role-grant.entity';
import { Scopes } from './scopes';
import { SessionEntity } from './session.entity';
import { SessionWatch } from './session-watch';
import { SessionsRepository } from './sessions.repository';
import { SessionsService } from './sessions.service';
import { SecretBox } from './totp/secret-box';
import { TotpRepository } from './totp/totp.repository';
import { TotpService } from './totp/totp.service';
import { ViewerTickets } from './viewer-tickets';

/** Global, because every feature asks who is talking. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AccountEntity, RoleGrantEntity, AccessLinkEntity, SessionEntity])],
  controllers: [IdentityController, LoginController, AccountsController, OwnAccountController],
  providers: [
    AccessService,
    AccountRecords,
    AccountsRepository,
    AccountsService,
    ConferenceGrantsService,
    DemoGuard,
    GuessLimits,
    HandshakeService,
    IdentityRepository,
    LinksRepository,
    LinksService,
    LoginCookies,
    LoginService,
    OwnAccountService,
    PasswordLinksService,
    PendingLogins,
    Scopes,
    SecretBox,
    SessionWatch,
    SessionsRepository,
    SessionsService,
    TotpRepository,
    TotpService,
    ViewerTickets,
    { provide: APP_GUARD, useClass: HttpAccessGuard },
  ],
  exports: [
    AccessService,
    ConferenceGrantsService,
    GuessLimits,
    HandshakeService,
    LinksService,
    Scopes,
    SessionsService,
    ViewerTickets,
  ],
})
export class IdentityModule {
  constructor(names: RecordNames) {
    names.register('account', AccountEntity, ({ displayName }) => [displayName]);
  }
}
