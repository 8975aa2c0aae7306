import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RecordNames } from '../audit/record-names';
import { ConferencesModule } from '../conferences/conferences.module';
import { QaGateway } from './qa.gateway';
import { QaService } from './qa.service';
import { QuestionEntity } from './question.entity';
import { QuestionsRepository } from './questions.repository';

@Module({
  imports: [TypeOrmModule.forFeature([QuestionEntity]), ConferencesModule],
  providers: [QaGateway, QaService, QuestionsRepository],
  exports: [QaService],
})
export class QaModule {
  constructor(names: RecordNames) {
    names.register('question', QuestionEntity, ({ text }) => [text], false);
  }
}
