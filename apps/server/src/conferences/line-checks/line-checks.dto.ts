import { LINE_RANGES, type CheckedDevices, type LineMeasures, type SaveLineCheck } from '@diem-cau/shared';
import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsNumber, IsObject, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { MutationDto } from '../../common/realtime/mutation.dto';
import { PlainTextOrNull } from '../../common/text/plain-text.decorator';

/** A finite number within the range, or null. */
const MeasureOrNull = ({ min, max }: { min: number; max: number }): PropertyDecorator =>
  applyDecorators(
    ValidateIf((_, value) => value !== null),
    IsNumber(),
    Min(min),
    Max(max),
  );

class LineMeasuresDto implements LineMeasures {
  @MeasureOrNull(LINE_RANGES.kbps)
  upKbps!: number | null;

  @MeasureOrNull(LINE_RANGES.kbps)
  downKbps!: number | null;

  @MeasureOrNull(LINE_RANGES.lossPercent)
  upLossPercent!: number | null;

  @MeasureOrNull(LINE_RANGES.lossPercent)
  downLossPercent!: number | null;

  @MeasureOrNull(LINE_RANGES.milliseconds)
  upJitterMs!: number | null;

  @MeasureOrNull(LINE_RANGES.milliseconds)
  downJitterMs!: number | null;

  @MeasureOrNull(LINE_RANGES.milliseconds)
  roundTripMs!: number | null;
}

class CheckedDevicesDto implements CheckedDevices {
  @PlainTextOrNull(LINE_RANGES.deviceName)
  cameraName!: string | null;

  @MeasureOrNull(LINE_RANGES.cameraLines)
  cameraLines!: number | null;

  @PlainTextOrNull(LINE_RANGES.deviceName)
  microphoneName!: string | null;

  @MeasureOrNull(LINE_RANGES.peakDb)
  microphonePeakDb!: number | null;

  @MeasureOrNull(LINE_RANGES.marginDb)
  speakerMarginDb!: number | null;
}

export class SaveLineCheckDto extends MutationDto implements SaveLineCheck {
  @IsObject()
  @ValidateNested()
  @Type(() => LineMeasuresDto)
  line!: LineMeasuresDto;

  @IsObject()
  @ValidateNested()
  @Type(() => CheckedDevicesDto)
  devices!: CheckedDevicesDto;
}
