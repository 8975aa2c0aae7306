import {
  DEVICE_STATES,
  FLOOR_LIMITS,
  type AnswerUnmute,
  type DeclineFloor,
  type DeviceState,
  type PlaceRequest,
  type ReportDevices,
  type RequestFloor,
  type SourceKey,
} from '@diem-cau/shared';
import { IsBoolean, IsIn, IsInt, IsUUID, Matches, Max, Min, ValidateIf } from 'class-validator';
import { MutationDto } from '../../common/realtime/mutation.dto';
import { PlainTextOrNull } from '../../common/text/plain-text.decorator';
import { SOURCE_KEY } from '../stage.dto';

export class RequestFloorDto extends MutationDto implements RequestFloor {
  @PlainTextOrNull(FLOOR_LIMITS.topic)
  topic!: string | null;

  @PlainTextOrNull(FLOOR_LIMITS.name)
  name!: string | null;
}

export class ReportDevicesDto implements ReportDevices {
  @IsIn(DEVICE_STATES)
  camera!: DeviceState;

  @IsIn(DEVICE_STATES)
  microphone!: DeviceState;
}

export class OfFloorRequestDto extends MutationDto {
  @IsUUID()
  requestId!: string;
}

export class PlaceRequestDto extends OfFloorRequestDto implements PlaceRequest {
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  beforeId!: string | null;
}

export class DeclineFloorDto extends OfFloorRequestDto implements DeclineFloor {
  @PlainTextOrNull(FLOOR_LIMITS.word)
  word!: string | null;
}

export class SetFloorMinutesDto extends OfFloorRequestDto {
  @IsInt()
  @Min(FLOOR_LIMITS.minutes.min)
  @Max(FLOOR_LIMITS.minutes.max)
  minutes!: number;
}

export class CallFromAgendaDto extends MutationDto {
  @IsUUID()
  itemId!: string;
}

export class LetViewersAskDto extends MutationDto {
  @IsBoolean()
  allowed!: boolean;
}

export class AnswerUnmuteDto extends MutationDto implements AnswerUnmute {
  @IsBoolean()
  accepted!: boolean;
}

export class AskUnmuteDto {
  @Matches(SOURCE_KEY)
  sourceKey!: SourceKey;
}
