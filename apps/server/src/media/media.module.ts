import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConferencesModule } from '../conferences/conferences.module';
import { KeptFacts } from '../conferences/deletion/kept-facts';
import { FloorDeskGateway } from './floor/floor-desk.gateway';
import { FloorDeskService } from './floor/floor-desk.service';
import { FloorRequestEntity } from './floor/floor-request.entity';
import { FloorRequestsService } from './floor/floor-requests.service';
import { FloorSources } from './floor/floor-sources';
import { FloorEntity } from './floor/floor.entity';
import { FloorGivingService } from './floor/floor-giving.service';
import { FloorGateway } from './floor/floor.gateway';
import { FloorRepository } from './floor/floor.repository';
import { FloorService } from './floor/floor.service';
import { OrgUnitsModule } from '../org-units/org-units.module';
import { LineTestGateway } from './line-test/line-test.gateway';
import { LineTests } from './line-test/line-tests.service';
import { MediaMetrics } from './media-metrics';
import { MediaRooms } from './media-rooms';
import { MediaGateway } from './media.gateway';
import { MediaService } from './media.service';
import { MosaicEntity } from './mosaic/mosaic.entity';
import { MosaicGateway } from './mosaic/mosaic.gateway';
import { MosaicPages } from './mosaic/mosaic-pages.service';
import { MosaicRepository } from './mosaic/mosaic.repository';
import { MosaicService } from './mosaic/mosaic.service';
import { StageEntity } from './stage.entity';
import { StageGateway } from './stage.gateway';
import { StageRepository } from './stage.repository';
import { StageSources } from './stage-sources';
import { StageService } from './stage.service';
import { UnmuteAsks } from './unmute-asks';

@Module({
  imports: [
    TypeOrmModule.forFeature([FloorEntity, FloorRequestEntity, MosaicEntity, StageEntity]),
    ConferencesModule,
    OrgUnitsModule,
  ],
  providers: [
    FloorDeskGateway,
    FloorDeskService,
    FloorGivingService,
    FloorGateway,
    FloorRepository,
    FloorRequestsService,
    FloorService,
    FloorSources,
    LineTestGateway,
    LineTests,
    MediaGateway,
    MediaMetrics,
    MediaRooms,
    MediaService,
    MosaicGateway,
    MosaicPages,
    MosaicRepository,
    MosaicService,
    StageGateway,
    StageRepository,
    StageService,
    StageSources,
    UnmuteAsks,
  ],
  exports: [FloorService, MediaService, StageService],
})
export class MediaModule {
  constructor(keptFacts: KeptFacts, floor: FloorRepository) {
    keptFacts.register((conferenceId) => floor.existIn(conferenceId));
  }
}
