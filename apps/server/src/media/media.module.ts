import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConferencesModule } from '../conferences/conferences.module';
import { LineTestGateway } from './line-test/line-test.gateway';
import { LineTests } from './line-test/line-tests.service';
import { MediaMetrics } from './media-metrics';
import { MediaRooms } from './media-rooms';
import { MediaGateway } from './media.gateway';
import { MediaService } from './media.service';
import { StageEntity } from './stage.entity';
import { StageGateway } from './stage.gateway';
import { StageRepository } from './stage.repository';
import { StageService } from './stage.service';

@Module({
  imports: [TypeOrmModule.forFeature([StageEntity]), ConferencesModule],
  providers: [
    LineTestGateway,
    LineTests,
    MediaGateway,
    MediaMetrics,
    MediaRooms,
    MediaService,
    StageGateway,
    StageRepository,
    StageService,
  ],
  exports: [MediaService, StageService],
})
export class MediaModule {}
