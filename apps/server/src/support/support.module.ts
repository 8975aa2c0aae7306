import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RecordNames } from '../audit/record-names';
import { ConferencesModule } from '../conferences/conferences.module';
import { KeptFacts } from '../conferences/deletion/kept-facts';
import { OrgUnitsModule } from '../org-units/org-units.module';
import { DeskCallsService } from './help-calls/desk-calls.service';
import { HelpCallEntity } from './help-calls/help-call.entity';
import { HelpCallsGateway } from './help-calls/help-calls.gateway';
import { HelpCallsRepository } from './help-calls/help-calls.repository';
import { HelpCallsService } from './help-calls/help-calls.service';
import { HelpMessageEntity } from './help-calls/help-message.entity';
import { RoomCallsService } from './help-calls/room-calls.service';
import { NoticeEntity } from './notices/notice.entity';
import { NoticesGateway } from './notices/notices.gateway';
import { NoticesRepository } from './notices/notices.repository';
import { NoticesService } from './notices/notices.service';
import { SentNotices } from './notices/sent-notices';

@Module({
  imports: [
    TypeOrmModule.forFeature([HelpCallEntity, HelpMessageEntity, NoticeEntity]),
    ConferencesModule,
    OrgUnitsModule,
  ],
  providers: [
    DeskCallsService,
    HelpCallsGateway,
    HelpCallsRepository,
    HelpCallsService,
    NoticesGateway,
    NoticesRepository,
    NoticesService,
    RoomCallsService,
    SentNotices,
  ],
  exports: [HelpCallsService],
})
export class SupportModule {
  constructor(
    names: RecordNames,
    keptFacts: KeptFacts,
    calls: HelpCallsRepository,
    notices: NoticesRepository,
  ) {
    names.register('notice', NoticeEntity, ({ text }) => [text]);
    keptFacts.register((conferenceId) => calls.existIn(conferenceId));
    keptFacts.register((conferenceId) => notices.existIn(conferenceId));
  }
}
