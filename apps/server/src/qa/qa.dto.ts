import { QUESTION_LIMITS, type AskQuestion } from '@diem-cau/shared';
import { IsUUID } from 'class-validator';
import { MutationDto } from '../common/realtime/mutation.dto';
import { PlainText, PlainTextOrNull } from '../common/text/plain-text.decorator';

export class AskQuestionDto extends MutationDto implements AskQuestion {
  @PlainText(QUESTION_LIMITS.text)
  text!: string;

  @PlainTextOrNull(QUESTION_LIMITS.authorName)
  authorName!: string | null;
}

export class ModerateQuestionDto extends MutationDto {
  @IsUUID()
  questionId!: string;
}
