import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RecordNames } from '../audit/record-names';
import { AccessLinkEntity } from './access-link.entity';
import { AccessService } from './access.service';
import { AccountEntity } from './account.entity';
import { DemoGuard } from './demo-guard';
import { GuessLimits } from './guess-limits';
import { HandshakeService } from './handshake.service';
import { HttpAccessGuard } from './http-access.guard';
import { IdentityController } from './identity.controller';
import { IdentityRepository } from './identity.repository';
import { LinksService } from './links.service';
import { RoleGrantEntity } from './role-grant.entity';
import { Scopes } from './scopes';
import { SessionEntity } from './session.entity';
import { SessionsService } from './sessions.service';
import { ViewerTickets } from './viewer-tickets';

/** Global, because every feature asks who is talking. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AccountEntity, RoleGrantEntity, AccessLinkEntity, SessionEntity])],
  controllers: [IdentityController],
  providers: [
    AccessService,
    DemoGuard,
    GuessLimits,
    HandshakeService,
    IdentityRepository,
    LinksService,
    Scopes,
    SessionsService,
    ViewerTickets,
    { provide: APP_GUARD, useClass: HttpAccessGuard },
  ],
  exports: [
    AccessService,
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
