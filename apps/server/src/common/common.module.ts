import { Global, Module } from '@nestjs/common';
import { News } from './events/news';
import { Announcer } from './realtime/announcer';
import { Clock } from './time/clock';

@Global()
@Module({ providers: [Announcer, Clock, News], exports: [Announcer, Clock, News] })
export class CommonModule {}
