import {
  AGENDA_ITEM_KINDS,
  AGENDA_LIMITS,
  type AgendaItemKind,
  type CorrectOfficialTimes,
  type SaveAgenda,
  type SaveAgendaItem,
} from '@diem-cau/shared';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsUUID,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { MutationDto } from '../../common/realtime/mutation.dto';
import { PlainText } from '../../common/text/plain-text.decorator';

const OrNull = ValidateIf((_, value) => value !== null);

export class SaveAgendaItemDto implements SaveAgendaItem {
  @IsUUID()
  id!: string;

  @IsIn(AGENDA_ITEM_KINDS)
  kind!: AgendaItemKind;

  @PlainText(AGENDA_LIMITS.title)
  title!: string;

  @OrNull
  @IsUUID()
  sittingId!: string | null;

  @IsArray()
  @ArrayMaxSize(AGENDA_LIMITS.speakers)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  speakerIds!: string[];

  @OrNull
  @IsUUID()
  participationId!: string | null;

  @OrNull
  @IsISO8601({ strict: true, strictSeparator: true })
  fixedStart!: string | null;

  @IsInt()
  @Min(1)
  @Max(AGENDA_LIMITS.minutes)
  plannedMinutes!: number;
}

export class SaveAgendaDto implements SaveAgenda {
  @IsInt()
  @Min(1)
  revision!: number;

  @IsArray()
  @ArrayMaxSize(AGENDA_LIMITS.items)
  @ArrayUnique((item?: SaveAgendaItem) => item?.id)
  @ValidateNested({ each: true })
  @Type(() => SaveAgendaItemDto)
  items!: SaveAgendaItemDto[];
}

export class CorrectOfficialTimesDto implements CorrectOfficialTimes {
  @IsInt()
  @Min(1)
  revision!: number;

  @OrNull
  @IsISO8601({ strict: true, strictSeparator: true })
  actualStart!: string | null;

  @OrNull
  @IsISO8601({ strict: true, strictSeparator: true })
  actualEnd!: string | null;

  @PlainText(AGENDA_LIMITS.reason)
  reason!: string;
}

export class PressItemDto extends MutationDto {
  @IsUUID()
  itemId!: string;
}

export class UndoPressDto extends MutationDto {
  @IsInt()
  @Min(1)
  revision!: number;
}
