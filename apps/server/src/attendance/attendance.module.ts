import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConferencesModule } from '../conferences/conferences.module';
import { OrgUnitsModule } from '../org-units/org-units.module';
import { KeptFacts } from '../conferences/deletion/kept-facts';
import { AttendanceGateway } from './attendance.gateway';
import { AttendanceService } from './attendance.service';
import { AudienceDeclarationsRepository } from './audience/audience-declarations.repository';
import { AudienceGateway } from './audience/audience.gateway';
import { AudienceService } from './audience/audience.service';
import { ExternalMarkEntity, ExternalMarkUndoEntity } from './external-marks/external-mark.entity';
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
import { VenueCallEntity } from './venue-calls/venue-call.entity';
import { VenueCallsRepository } from './venue-calls/venue-calls.repository';
import { VenueCallsService } from './venue-calls/venue-calls.service';

@Module({
  imports: [
    TypeOrmModule.forFeature([HeadCountEntity, VenueCallEntity, ExternalMarkEntity, ExternalMarkUndoEntity]),
    ConferencesModule,
    OrgUnitsModule,
  ],
  providers: [
    AttendanceGateway,
    AttendanceService,
    AudienceDeclarationsRepository,
    AudienceGateway,
    AudienceService,
    ExternalMarksRepository,
    ExternalMarksService,
    FiguresTicker,
    FollowUpGateway,
    HeadCountsRepository,
    HeadCountsService,
    LivePresence,
    PresenceIngestion,
    PresenceRepository,
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
  ) {
    keptFacts.register((conferenceId) => headCounts.existIn(conferenceId));
    keptFacts.register((conferenceId) => calls.existIn(conferenceId));
    keptFacts.register((conferenceId) => marks.existIn(conferenceId));
  }
}
