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
import { FiguresTicker } from './figures-ticker';
import { HeadCountEntity } from './head-count.entity';
import { HeadCountsRepository } from './head-counts.repository';
import { HeadCountsService } from './head-counts.service';
import { LivePresence } from './live-presence';
import { PresenceIngestion } from './presence-ingestion';
import { PresenceRepository } from './presence.repository';

@Module({
  imports: [TypeOrmModule.forFeature([HeadCountEntity]), ConferencesModule, OrgUnitsModule],
  providers: [
    AttendanceGateway,
    AttendanceService,
    AudienceDeclarationsRepository,
    AudienceGateway,
    AudienceService,
    FiguresTicker,
    HeadCountsRepository,
    HeadCountsService,
    LivePresence,
    PresenceIngestion,
    PresenceRepository,
  ],
  exports: [AttendanceService],
})
export class AttendanceModule {
  constructor(keptFacts: KeptFacts, headCounts: HeadCountsRepository) {
    keptFacts.register((conferenceId) => headCounts.existIn(conferenceId));
  }
}
