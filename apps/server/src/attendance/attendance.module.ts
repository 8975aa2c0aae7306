import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RecordNames } from '../audit/record-names';
import { ConferencesModule } from '../conferences/conferences.module';
import { OrgUnitsModule } from '../org-units/org-units.module';
import { KeptFacts } from '../conferences/deletion/kept-facts';
import { AttendanceGateway } from './attendance.gateway';
import { AttendanceService } from './attendance.service';
import { AudienceDeclarationsRepository } from './audience/audience-declarations.repository';
import { AudienceGateway } from './audience/audience.gateway';
import { AudienceService } from './audience/audience.service';
import {
  ExternalMarkEntity,
  ExternalMarkPictureEntity,
  ExternalMarkUndoEntity,
} from './external-marks/external-mark.entity';
import { ExternalMarkPicturesService } from './external-marks/external-mark-pictures.service';
import { ExternalMarksController } from './external-marks/external-marks.controller';
import { ExternalMarksRepository } from './external-marks/external-marks.repository';
import { ExternalMarksService } from './external-marks/external-marks.service';
import { FiguresTicker } from './figures-ticker';
import { FollowUpGateway } from './follow-up.gateway';
import { HeadCountEntity } from './head-count.entity';
import { HeadCountsRepository } from './head-counts.repository';
import { HeadCountsService } from './head-counts.service';
import { LivePresence } from './live-presence';
import { PresenceIngestion } from './presence-ingestion';
import { PresenceRepository } from './presence.repository';
import { RollCallMinutes } from './roll-call/minutes/roll-call-minutes.service';
import { MinutesPrinter } from './roll-call/minutes/minutes-printer';
import { RollCallAnswersService } from './roll-call/roll-call-answers.service';
import { RollCallCalling } from './roll-call/roll-call-calling';
import { RollCallList } from './roll-call/roll-call-list';
import { RollCallPicturesRepository } from './roll-call/roll-call-pictures.repository';
import { RollCallPicturesService } from './roll-call/roll-call-pictures.service';
import { RollCallReading } from './roll-call/roll-call-reading.service';
import { RollCallRecordsRepository } from './roll-call/roll-call-records.repository';
import { RollCallTicker } from './roll-call/roll-call-ticker';
import { RollCallController } from './roll-call/roll-call.controller';
import { RollCallGateway } from './roll-call/roll-call.gateway';
import { RollCallRepository } from './roll-call/roll-call.repository';
import { RollCallsService } from './roll-call/roll-calls.service';
import { VenueCallEntity } from './venue-calls/venue-call.entity';
import { VenueCallsRepository } from './venue-calls/venue-calls.repository';
import { VenueCallsService } from './venue-calls/venue-calls.service';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      HeadCountEntity,
      VenueCallEntity,
      ExternalMarkEntity,
      ExternalMarkPictureEntity,
      ExternalMarkUndoEntity,
    ]),
    ConferencesModule,
    OrgUnitsModule,
  ],
  controllers: [ExternalMarksController, RollCallController],
  providers: [
    AttendanceGateway,
    AttendanceService,
    AudienceDeclarationsRepository,
    AudienceGateway,
    AudienceService,
    ExternalMarkPicturesService,
    ExternalMarksRepository,
    ExternalMarksService,
    FiguresTicker,
    FollowUpGateway,
    HeadCountsRepository,
    HeadCountsService,
    LivePresence,
    PresenceIngestion,
    PresenceRepository,
    MinutesPrinter,
    RollCallAnswersService,
    RollCallCalling,
    RollCallGateway,
    RollCallList,
    RollCallMinutes,
    RollCallPicturesRepository,
    RollCallPicturesService,
    RollCallReading,
    RollCallRecordsRepository,
    RollCallRepository,
    RollCallTicker,
    RollCallsService,
    VenueCallsRepository,
    VenueCallsService,
  ],
  exports: [AttendanceService, ExternalMarksService, VenueCallsService],
})
export class AttendanceModule {
  constructor(
    keptFacts: KeptFacts,
    headCounts: HeadCountsRepository,
    calls: VenueCallsRepository,
    marks: ExternalMarksRepository,
    rollCalls: RollCallRecordsRepository,
    names: RecordNames,
  ) {
    keptFacts.register((conferenceId) => headCounts.existIn(conferenceId));
    keptFacts.register((conferenceId) => calls.existIn(conferenceId));
    keptFacts.register((conferenceId) => marks.existIn(conferenceId));
    keptFacts.register((conferenceId) => rollCalls.existIn(conferenceId));
    names.registerNames('roll-call', (ids, manager) => rollCalls.findNames(ids, manager));
  }
}
