import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { News } from './events/news';
import { Announcer } from './realtime/announcer';
import { Clock } from './time/clock';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [Announcer, Clock, News],
  exports: [Announcer, Clock, News],
})
export class CommonModule {}
