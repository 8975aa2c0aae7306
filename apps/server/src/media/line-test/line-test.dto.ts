import { LINE_TEST, type ConsumeOwnLineTest, type ProduceForLineTest } from '@diem-cau/shared';
import { IsIn, IsInt, IsObject, IsUUID, Max, Min } from 'class-validator';
import type { MediaKind, RtpCapabilities, RtpParameters } from 'mediasoup/types';

export class ProduceForLineTestDto implements ProduceForLineTest {
  @IsIn(['audio', 'video'])
  kind!: MediaKind;

  /** Looked into by `rtp-limits.ts` and mediasoup. */
  @IsObject()
  rtpParameters!: RtpParameters;
}

export class ConsumeOwnLineTestDto implements ConsumeOwnLineTest {
  @IsUUID()
  producerId!: string;

  @IsInt()
  @Min(1)
  @Max(LINE_TEST.copies)
  copies!: number;

  /** Looked into by `rtp-limits.ts` and mediasoup. */
  @IsObject()
  rtpCapabilities!: RtpCapabilities;
}
