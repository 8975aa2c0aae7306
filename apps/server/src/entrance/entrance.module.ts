import { Module } from '@nestjs/common';
import { ConferencesModule } from '../conferences/conferences.module';
import { MediaModule } from '../media/media.module';
import { QaModule } from '../qa/qa.module';
import { EntranceGateway } from './entrance.gateway';
import { EntranceService } from './entrance.service';

@Module({
  imports: [ConferencesModule, MediaModule, QaModule],
  providers: [EntranceGateway, EntranceService],
})
export class EntranceModule {}
